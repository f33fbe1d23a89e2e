// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.kernel.media.UnpagedBuffer;
import org.pagewright.model.KernelLimits;

/** Unpaged memory that a recorded read fills; bytes are compared when they arrive, and not kept. */
final class TracedSink implements UnpagedBuffer {
    private static final int NONE = -1;

    private final TracedContents contents;
    private final int firstPage;
    private final int length;
    /** So many bytes arrived without a gap. */
    private int arrived;
    private int wrongPage = NONE;

    TracedSink(TracedContents contents, int firstPage, int length) {
        this.contents = contents;
        this.firstPage = firstPage;
        this.length = length;
    }

    /** The first page of the file that did not arrive as it was written last, -1 when all did. */
    int wrongPage() {
        return wrongPage == NONE && arrived < length ? firstPage + (arrived >> KernelLimits.PAGE_SHIFT) : wrongPage;
    }

    @Override
    public void write(int offset, byte[] source, int sourceOffset, int count) {
        if (offset == 0) {
            arrived = 0; // the request was begun anew
            wrongPage = NONE;
        }
        if (offset == arrived) {
            arrived += count;
        }
        if (wrongPage == NONE) {
            wrongPage = contents.firstWrong(firstPage, offset, source, sourceOffset, count);
        }
    }

    @Override
    public void read(int offset, byte[] destination, int destinationOffset, int count) {
        throw new IllegalStateException("a read request fetched the memory it goes to");
    }

    @Override
    public int length() {
        return length;
    }
}
