// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Generates the boilerplate of a paging media driver from the settings of a header. */
@NonNullByDefault
package org.pagewright.migration.generate;

import org.eclipse.jdt.annotation.NonNullByDefault;
