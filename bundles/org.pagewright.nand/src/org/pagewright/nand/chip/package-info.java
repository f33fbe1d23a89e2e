// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** One NAND chip: the rules of its array, its time, its wear and its faults. */
@NonNullByDefault
package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.NonNullByDefault;
