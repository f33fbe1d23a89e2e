// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.chip.SeededBits;

/**
 * What a host may expect of a disk: for each page the version it last saw acknowledged, and the versions that were on
 * their way. Knows nothing of flash.
 */
final class ShadowDisk {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int pageBytes;
    private final int[] acknowledged;
    /** Per page, the newest version handed over; equal to the acknowledged one when nothing is on its way. */
    private final int[] newest;
    private final byte[] read;

    ShadowDisk(int pages, int pageBytes) {
        this.pageBytes = pageBytes;
        acknowledged = new int[pages];
        newest = new int[pages];
        read = new byte[pageBytes];
    }

    private ShadowDisk(ShadowDisk other) {
        pageBytes = other.pageBytes;
        acknowledged = other.acknowledged.clone();
        newest = other.newest.clone();
        read = new byte[pageBytes];
    }

    ShadowDisk copy() {
        return new ShadowDisk(this);
    }

    /** The same, but this version of a page, and what came after, was never acknowledged. */
    ShadowDisk withdraw(int page, int version) {
        ShadowDisk other = copy();
        other.acknowledged[page] = Math.max(0, Math.min(other.acknowledged[page], version - 1));
        return other;
    }

    /** The newest version handed over. */
    int version(int page) {
        return newest[page];
    }

    int pages() {
        return newest.length;
    }

    /** The bytes of the next version of a page, now on their way. */
    byte[] hand(int page) {
        newest[page]++;
        byte[] data = new byte[pageBytes];
        fill(data, page, newest[page]);
        return data;
    }

    void acknowledge(int page) {
        acknowledged[page] = newest[page];
    }

    void acknowledgeAll() {
        System.arraycopy(newest, 0, acknowledged, 0, newest.length);
    }

    /** Reads everything; empty when all is as promised, else what is wrong. What was found is the truth from now on. */
    String check(TranslationLayer layer, boolean errorsAllowed) {
        return check(0, layer, errorsAllowed);
    }

    String check(long now, TranslationLayer layer, boolean errorsAllowed) {
        for (int page = 0; page < newest.length; page++) {
            NandResult result = layer.read(now, page, read, 0);
            if (!result.isGood()) {
                if (!errorsAllowed) {
                    return "page " + page + " is lost";
                }
                continue;
            }
            int version = newest[page];
            while (version >= acknowledged[page] && !matches(page, version)) {
                version--;
            }
            if (version < acknowledged[page]) {
                return "page " + page + " holds other data than version " + acknowledged[page] + " to "
                        + newest[page];
            }
            acknowledged[page] = version;
            newest[page] = version;
        }
        return "";
    }

    private boolean matches(int page, int version) {
        long word = firstWord(page, version);
        for (int i = 0; i < read.length; i += Long.BYTES) {
            if ((long) WORDS.get(read, i) != word) {
                return false;
            }
            word = nextWord(word);
        }
        return true;
    }

    private static void fill(byte[] data, int page, int version) {
        long word = firstWord(page, version);
        for (int i = 0; i < data.length; i += Long.BYTES) {
            WORDS.set(data, i, word);
            word = nextWord(word);
        }
    }

    /** Version 0 was never written and reads as zeros. */
    private static long firstWord(int page, int version) {
        return version == 0 ? 0 : SeededBits.mix(page, version, 11) | 1;
    }

    private static long nextWord(long word) {
        return word == 0 ? 0 : word * 0x5851F42D4C957F2DL + 2;
    }
}
