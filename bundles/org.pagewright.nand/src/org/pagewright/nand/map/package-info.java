// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The blocks of a chip at a glance: state, wear and valid pages. */
@NonNullByDefault
package org.pagewright.nand.map;

import org.eclipse.jdt.annotation.NonNullByDefault;
