// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** File-server side of paging: FAT and ROFS volumes, block maps, clamps, the loader's deleted files (fact sheet 11, 12). */
@NonNullByDefault
package org.pagewright.kernel.file;

import org.eclipse.jdt.annotation.NonNullByDefault;
