// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Driver sources read by the CDT parser, with the kernel's own macros and types known. */
@NonNullByDefault
package org.pagewright.migration.parse;

import org.eclipse.jdt.annotation.NonNullByDefault;
