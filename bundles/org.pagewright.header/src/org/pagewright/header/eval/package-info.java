// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What the C preprocessor makes of a header: macros, conditions and integer expressions. */
@NonNullByDefault
package org.pagewright.header.eval;

import org.eclipse.jdt.annotation.NonNullByDefault;
