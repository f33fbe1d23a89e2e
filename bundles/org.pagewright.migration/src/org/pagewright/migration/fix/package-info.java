// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Repairs and the six migration steps as text edits. */
@NonNullByDefault
package org.pagewright.migration.fix;

import org.eclipse.jdt.annotation.NonNullByDefault;
