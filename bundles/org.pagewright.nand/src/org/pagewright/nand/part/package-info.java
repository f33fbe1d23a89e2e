// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The NAND parts that can be simulated: geometry, times, endurance and where each value comes from. */
@NonNullByDefault
package org.pagewright.nand.part;

import org.eclipse.jdt.annotation.NonNullByDefault;
