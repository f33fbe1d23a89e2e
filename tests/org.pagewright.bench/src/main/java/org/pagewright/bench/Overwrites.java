// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.ftl.FtlOptions;
import org.pagewright.nand.ftl.TranslationLayer;
import org.pagewright.nand.part.BadBlockMarker;
import org.pagewright.nand.part.NandKind;
import org.pagewright.nand.part.NandPart;

/**
 * Random overwrites of whole pages through the translation layer, contents, Hamming code and check sums included, in
 * seconds of this thread's processor time. The same numbers drive {@code peers/dhara_overwrites.c}.
 */
public final class Overwrites {
    private static final int WRITES = 1_000_000;
    private static final int WARM_UP_ROUNDS = 2;

    private Overwrites() {
    }

    /** Arguments: bytes of a page, pages of a block, blocks, logical pages that are overwritten. */
    public static void main(String[] args) throws BadInputException {
        double rate = 0;
        for (int round = 0; round <= WARM_UP_ROUNDS; round++) {
            rate = rate(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]),
                    Integer.parseInt(args[3]), WRITES);
        }
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%.3f%n", rate / 1e6);
    }

    /** Overwrites per second of processor time. */
    static double rate(int pageBytes, int pagesPerBlock, int blocks, int used, int writes) throws BadInputException {
        var part = new NandPart("bench", "bench", "bench", NandKind.SLC_LARGE_PAGE, pageBytes, pageBytes / 32,
                pagesPerBlock, blocks, 1, 15_000, 200_000, 2_000_000, 50, 100_000, 1, 512, 1, 1,
                new BadBlockMarker(0, false), List.of(), List.of());
        var layer = TranslationLayer.mount(0, new NandChip(part, 1, NandOptions.PERFECT), FtlOptions.DEFAULT);
        byte[] data = new byte[pageBytes];
        for (int page = 0; page < used; page++) {
            layer.write(0, page, data, 0);
        }
        var random = new SeededBits(3);
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < writes; i++) {
            data[i & 511]++;
            layer.write(0, random.below(used), data, 0);
        }
        return writes * 1e9 / (clock.getCurrentThreadCpuTime() - began);
    }
}
