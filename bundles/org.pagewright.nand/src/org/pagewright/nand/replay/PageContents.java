// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.SeededBits;

/** Bytes for the pages of a replay: a fixed noise with page and version at the front, so that every read is checked. */
final class PageContents {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int UNKNOWN = -1;

    private final byte @Nullable [] data;
    private final byte[] noise;
    private final int[] versions;
    private final byte[] readBuffer;
    private long wrongPages;

    /** @param pageBytes 0 for a replay without contents */
    PageContents(int pageBytes, int logicalPages) {
        noise = new byte[pageBytes];
        readBuffer = new byte[pageBytes];
        versions = new int[pageBytes == 0 ? 0 : logicalPages];
        var random = new SeededBits(20);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.next();
        }
        data = pageBytes == 0 ? null : noise.clone();
    }

    /** The page holds what an earlier run wrote, of a version that is not known. */
    void holdsOldData(int page) {
        versions[page] = UNKNOWN;
    }

    /** What the next write of a page carries, or null; valid until the next call. */
    byte @Nullable [] next(int page) {
        byte @Nullable [] bytes = data;
        if (bytes != null) {
            INTS.set(bytes, 0, page);
            INTS.set(bytes, 4, ++versions[page]);
        }
        return bytes;
    }

    /** Where a page is to be read to. */
    byte[] buffer() {
        return readBuffer;
    }

    /** Compares what was read with the newest version of the page. */
    void check(int page) {
        boolean isRight = versions[page] == UNKNOWN || (int) INTS.get(readBuffer, 0) == page
                && (int) INTS.get(readBuffer, 4) == versions[page]
                && Arrays.equals(readBuffer, 8, readBuffer.length, noise, 8, noise.length);
        if (!isRight) {
            wrongPages++;
        }
    }

    long wrongPages() {
        return wrongPages;
    }
}
