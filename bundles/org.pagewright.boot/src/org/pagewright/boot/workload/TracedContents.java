// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.pagewright.kernel.time.SeededRandom;
import org.pagewright.model.KernelLimits;

/**
 * What the pages of a file hold while several threads write them: a function of page and version. Of pages that were
 * never written, or were written by two threads at once, nothing is known.
 */
final class TracedContents {
    private static final int UNKNOWN = 0;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);

    private final int[] versions;
    /** Writes of the page that run now. */
    private final int[] writing;
    /** Grows when a write begins and when it ends. */
    private final int[] changes;
    private int lastVersion;

    TracedContents(int pages) {
        versions = new int[pages];
        writing = new int[pages];
        changes = new int[pages];
    }

    /** Notes that a write of these pages begins; what it puts there follows from the version returned. */
    int beginWrite(int firstPage, int pages) {
        int version = ++lastVersion;
        for (int page = firstPage; page < firstPage + pages; page++) {
            versions[page] = version;
            writing[page]++;
            changes[page]++;
        }
        return version;
    }

    /**
     * What a write of this version puts into a range of pages.
     *
     * @param from   where the range begins, in bytes from the first page; a multiple of 8, as is the length
     */
    static void fill(int firstPage, int version, int from, byte[] into, int offset, int length) {
        for (int done = 0; done < length;) {
            int at = from + done;
            int inPage = at & KernelLimits.PAGE_BYTES - 1;
            int piece = Math.min(length - done, KernelLimits.PAGE_BYTES - inPage);
            long word = word(firstPage + (at >> KernelLimits.PAGE_SHIFT), version, inPage);
            for (int i = offset + done; i < offset + done + piece; i += Long.BYTES) {
                LONGS.set(into, i, word);
                word += SeededRandom.GOLDEN;
            }
            done += piece;
        }
    }

    /** The write has ended; when another ran at the same time nobody can tell whose bytes are there. */
    void endWrite(int firstPage, int pages, int version) {
        for (int page = firstPage; page < firstPage + pages; page++) {
            writing[page]--;
            changes[page]++;
            if (versions[page] != version || writing[page] > 0) {
                versions[page] = UNKNOWN;
            }
        }
    }

    /** A number that stays the same as long as no write of these pages begins or ends. */
    long stamp(int firstPage, int pages) {
        long stamp = 0;
        for (int page = firstPage; page < firstPage + pages; page++) {
            stamp += changes[page];
        }
        return stamp;
    }

    /** How many pages of what was read can be compared: none while a write of them ran. */
    int comparable(int firstPage, int pages, long stampBefore) {
        int known = 0;
        for (int page = firstPage; page < firstPage + pages; page++) {
            if (writing[page] > 0) {
                return 0;
            }
            known += versions[page] == UNKNOWN ? 0 : 1;
        }
        return stamp(firstPage, pages) == stampBefore ? known : 0;
    }

    /**
     * The first page that does not hold what was written last, -1 when all do.
     *
     * @param from where the bytes begin, from the first page on; a multiple of 8, as is the length
     */
    int firstWrong(int firstPage, int from, byte[] bytes, int offset, int length) {
        for (int done = 0; done < length;) {
            int page = firstPage + (from + done >> KernelLimits.PAGE_SHIFT);
            int inPage = from + done & KernelLimits.PAGE_BYTES - 1;
            int piece = Math.min(length - done, KernelLimits.PAGE_BYTES - inPage);
            int version = versions[page];
            if (version != UNKNOWN && !holds(word(page, version, inPage), bytes, offset + done, piece)) {
                return page;
            }
            done += piece;
        }
        return -1;
    }

    private static boolean holds(long firstWord, byte[] bytes, int offset, int length) {
        long word = firstWord;
        long difference = 0;
        for (int at = offset; at < offset + length; at += Long.BYTES) {
            difference |= (long) LONGS.get(bytes, at) ^ word;
            word += SeededRandom.GOLDEN;
        }
        return difference == 0;
    }

    private static long word(int page, int version, int inPage) {
        return SeededRandom.mix((long) version << 32 | page) + (inPage >> 3) * SeededRandom.GOLDEN;
    }
}
