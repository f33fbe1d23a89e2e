// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.ArrayDeque;

/**
 * Buffers between hardware and memory, as a driver has them from its start. A transfer that the driver abandons keeps its
 * own for good: the hardware may still use it.
 */
final class BounceBuffers {
    /** Size of each, and so of the largest piece. */
    static final int BYTES = 32 * 1024;

    private final ArrayDeque<byte[]> free = new ArrayDeque<>();

    /** A buffer of any content. */
    byte[] take() {
        byte[] buffer = free.pollLast();
        return buffer == null ? new byte[BYTES] : buffer;
    }

    /** Ends the use of a buffer. */
    void giveBack(byte[] buffer) {
        free.addLast(buffer);
    }
}
