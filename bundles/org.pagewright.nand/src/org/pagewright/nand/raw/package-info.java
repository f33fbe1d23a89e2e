// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The raw partition layout of a board: partitions as byte ranges over good blocks. */
@NonNullByDefault
package org.pagewright.nand.raw;

import org.eclipse.jdt.annotation.NonNullByDefault;
