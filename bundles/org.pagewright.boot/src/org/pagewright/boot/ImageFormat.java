// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import org.pagewright.kernel.paging.PageCoding;

/**
 * How ROM image and executables are stored.
 *
 * @param rom  the paged section of the ROM
 * @param code the executables
 */
public record ImageFormat(RomFormat rom, PageCoding code) {
    /** Nothing is compressed, and the ROM has no page index. */
    public static final ImageFormat PLAIN = new ImageFormat(RomFormat.PLAIN, PageCoding.PLAIN);
}
