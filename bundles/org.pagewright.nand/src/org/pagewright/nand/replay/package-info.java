// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Replays block I/O traces through the translation layer and the chip. */
@NonNullByDefault
package org.pagewright.nand.replay;

import org.eclipse.jdt.annotation.NonNullByDefault;
