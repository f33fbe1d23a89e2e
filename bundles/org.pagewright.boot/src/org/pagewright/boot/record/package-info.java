// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** A run in a file, with everything views show of it. */
@NonNullByDefault
package org.pagewright.boot.record;

import org.eclipse.jdt.annotation.NonNullByDefault;
