// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Joins what is known of macros and findings to CDT's own editor, where there is one, without a dependency on it. */
@NonNullByDefault
package org.pagewright.ide.ui.cdt;

import org.eclipse.jdt.annotation.NonNullByDefault;
