// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Locale;

import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** How the bytes of a page are stored: {@code iCompressionType} of {@code SRomPageInfo} (fact sheet 1). */
public enum PageCoding {
    /** 0: as they are. */
    PLAIN,
    /** 1: byte-pair compressed. */
    BYTE_PAIR;

    /** The name on the command line and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same, for lists of choices. */
    @Override
    public String toString() {
        return id();
    }

    /** The stored form of a page. */
    public byte[] encode(byte[] page) {
        return this == PLAIN ? page.clone() : BytePair.compress(page);
    }

    /** Restores a page; the result is {@code KErrNone}, or {@code KErrCorrupt} when it has not 4096 bytes. */
    int decode(byte[] stored, int offset, int length, byte[] page) {
        if (this == PLAIN) {
            if (length != page.length) {
                return KErr.CORRUPT.code();
            }
            System.arraycopy(stored, offset, page, 0, length);
            return KErr.NONE.code();
        }
        return BytePair.decompress(stored, offset, length, page) == KernelLimits.PAGE_BYTES ? KErr.NONE.code()
                : KErr.CORRUPT.code();
    }

    /** Processor time of {@link #decode}. */
    long decodeNanos() {
        return this == PLAIN ? PagingCosts.COPY_PER_PAGE_NANOS : PagingCosts.DECOMPRESS_NANOS;
    }
}
