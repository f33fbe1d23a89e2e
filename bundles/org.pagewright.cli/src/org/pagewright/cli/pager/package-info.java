// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The command {@code replay pager}. */
@NonNullByDefault
package org.pagewright.cli.pager;

import org.eclipse.jdt.annotation.NonNullByDefault;
