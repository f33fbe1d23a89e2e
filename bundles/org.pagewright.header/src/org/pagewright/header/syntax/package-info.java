// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The lossless syntax of a header: tokens, lines, directives and the conditionals around them. */
@NonNullByDefault
package org.pagewright.header.syntax;

import org.eclipse.jdt.annotation.NonNullByDefault;
