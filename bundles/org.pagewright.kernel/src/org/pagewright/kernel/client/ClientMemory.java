// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.pagewright.kernel.paging.Region;

/**
 * The memory a client passes: its buffer in the first page of a region, the descriptor header in the second, the
 * request
 * status in the third.
 *
 * @param region at least three pages
 */
public record ClientMemory(Region region) {
    static final int BUFFER = 0;
    static final int HEADER = 4096;
    static final int STATUS = 2 * 4096;
    static final int END = 3 * 4096;
    /** Bytes of the buffer. */
    static final int BUFFER_BYTES = 4096;
}
