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
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
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

    /** Fills in what a write of these pages puts there, and notes that it begins. */
    int beginWrite(int firstPage, int pages, byte[] bytes) {
        int version = ++lastVersion;
        for (int i = 0; i < pages; i++) {
            fill(firstPage + i, version, bytes, i << KernelLimits.PAGE_SHIFT);
            versions[firstPage + i] = version;
            writing[firstPage + i]++;
            changes[firstPage + i]++;
        }
        return version;
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

    /** The first page that does not hold what was written last, -1 when all do. */
    int firstWrong(int firstPage, int pages, byte[] bytes) {
        for (int i = 0; i < pages; i++) {
            int version = versions[firstPage + i];
            int from = i << KernelLimits.PAGE_SHIFT;
            if (version != UNKNOWN && !holds(firstPage + i, version, bytes, from)) {
                return firstPage + i;
            }
        }
        return -1;
    }

    private static void fill(int page, int version, byte[] into, int offset) {
        long word = firstWord(page, version);
        for (int at = 0; at < KernelLimits.PAGE_BYTES; at += Long.BYTES) {
            LONGS.set(into, offset + at, word);
            word += STEP;
        }
    }

    private static boolean holds(int page, int version, byte[] bytes, int offset) {
        long word = firstWord(page, version);
        long difference = 0;
        for (int at = 0; at < KernelLimits.PAGE_BYTES; at += Long.BYTES) {
            difference |= (long) LONGS.get(bytes, offset + at) ^ word;
            word += STEP;
        }
        return difference == 0;
    }

    private static long firstWord(int page, int version) {
        return SeededRandom.mix((long) version << 32 | page);
    }
}
