// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.nand.chip.CutInstant;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandTiming;

/** One disk that loses its power again and again, in recovery too, and goes on working in between. */
class ManyCutsInOneLifeTest {

    /** Leaves the layer as abruptly as the power does. */
    private static final class PowerLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @CsvSource({ "false, 1", "false, 2", "true, 3", "true, 4", "true, 5" })
    void nothingAcknowledgedIsEverLost(boolean isMlc, long seed) throws Exception {
        live(isMlc, seed, 0);
    }

    @ParameterizedTest
    @CsvSource({ "false, 6, 1", "false, 7, 2", "false, 8, 5", "true, 9, 1", "true, 10, 3" })
    void nothingDependsOnTheCheckpoints(boolean isMlc, long seed, int oneLossIn) throws Exception {
        live(isMlc, seed, oneLossIn);
    }

    private static void live(boolean isMlc, long seed, int ringLost) throws Exception {
        NandPart part = isMlc ? SmallParts.mlc(20) : SmallParts.slc(20, 1);
        var chip = new NandChip(part, seed, NandOptions.PERFECT.with(NandFaults.CUTS));
        var shadow = new ShadowDisk(TranslationLayer.logicalPages(part, FtlOptions.DEFAULT), part.pageBytes());
        var random = new SeededBits(seed);
        int cuts = isMlc ? 400 : 1500;
        int inRow = 0;
        for (int cut = 0; cut < cuts; cut++) {
            chip = chip.fork();
            if (ringLost > 0 && random.below(ringLost) == 0) {
                SmallParts.loseCheckpoints(chip);
            }
            // At most three cuts in a row may hit recovery: that many the layer keeps room for.
            armed(chip, inRow < 3 ? 1 + random.below(60) : 100, random);
            try {
                TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
                inRow = 0;
                assertEquals("", shadow.check(layer, false), "cut " + cut + " of seed " + seed);
                live(layer, shadow, isMlc, random);
            } catch (PowerLost e) {
                inRow++;
            }
        }
    }

    private static void live(TranslationLayer layer, ShadowDisk shadow, boolean isMlc, SeededBits random) {
        while (true) {
            int page = random.below(random.below(2) == 0 ? 10 : shadow.pages());
            layer.write(0, page, shadow.hand(page), 0);
            if (!isMlc) {
                shadow.acknowledge(page);
            } else if (random.below(6) == 0) {
                layer.flush(0);
                shadow.acknowledgeAll();
            }
        }
    }

    /** The power fails inside the n-th program or erase from now on. */
    private static void armed(NandChip chip, int operations, SeededBits random) {
        int[] left = { operations };
        chip.setHook((operation, block, page, raw) -> {
            if (--left[0] == 0) {
                chip.cutDuring(block, page, raw, anyNanosecond(chip.part(), raw == null, random), random.next());
                throw new PowerLost();
            }
        });
    }

    /** An instant inside a program or an erase; every nanosecond is as likely. */
    private static CutInstant anyNanosecond(NandPart part, boolean isErase, SeededBits random) {
        NandTiming timing = NandTiming.of(part);
        if (isErase) {
            int nanos = random.below((int) timing.eraseCommandNanos() + part.eraseNanos());
            return CutInstant.ofErase(part, nanos).orElseThrow();
        }
        long onBus = timing.programCommandNanos() + timing.transferNanos();
        return CutInstant.ofProgram(part, random.below((int) onBus + part.programNanos())).orElseThrow();
    }
}
