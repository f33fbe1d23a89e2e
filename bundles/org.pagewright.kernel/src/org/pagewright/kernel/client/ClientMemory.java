// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.pagewright.kernel.paging.Region;

/**
 * The memory a client passes: its buffer in the first page of a region, the descriptor header in the second, the
 * request status in the third, the words of a result in the fourth, a configuration in the fifth.
 *
 * @param region at least five pages
 */
public record ClientMemory(Region region) {
    /** Pages a region needs. */
    public static final int PAGES = 5;
    /** Bytes of the buffer. */
    public static final int BUFFER_BYTES = 4096;
    static final int BUFFER = 0;
    static final int HEADER = 4096;
    static final int STATUS = 2 * 4096;
    static final int VALUES = 3 * 4096;
    static final int CONFIG = 4 * 4096;
    static final int WORD = 4;
}
