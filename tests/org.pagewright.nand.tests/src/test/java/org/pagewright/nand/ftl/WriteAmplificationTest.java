// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;

/** The layer's write amplification against a model that shares no code and little structure with it. */
class WriteAmplificationTest {
    private static final int WRITES = 400_000;
    private static final int NEVER = 1_000_000;

    /**
     * Blocks of 16 pages of 512 bytes; the ring takes some of them. A checkpoint of p pages is written every
     * 40 x p / 16 blocks, p counted for as many logical as physical pages: 14, 28 and 14 here.
     */
    @ParameterizedTest
    @CsvSource({ "128, 1, 70, 7, 35", "256, 1, 150, 10, 70", "128, 2, 300, 6, 35" })
    void greedyCollectionIsWithinOnePercentOfAnIndependentModel(int blocks, int planes, int spare, int ring,
            int interval) throws Exception {
        double amplification = compare(blocks, planes, new FtlOptions(spare, NEVER), ring, interval, 1);
        assertTrue(amplification > 1.1, "collection must have had work: " + amplification);
    }

    @ParameterizedTest
    @CsvSource({ "128, 1, 100, 7, 35, 8", "128, 1, 100, 7, 35, 32", "256, 1, 150, 10, 70, 16", "128, 2, 300, 6, 35, 8",
            "128, 2, 300, 6, 35, 32" })
    void staticWearLevellingIsWithinOnePercentToo(int blocks, int planes, int spare, int ring, int interval,
            int spread) throws Exception {
        double without = compare(blocks, planes, new FtlOptions(spare, NEVER), ring, interval, 10);
        double with = compare(blocks, planes, new FtlOptions(spare, spread), ring, interval, 10);
        assertTrue(with > without * 1.001, "levelling must have had work: " + without + " and " + with);
    }

    /** Nine writes in ten go to the first 1/{@code cold} of the pages; 1 spreads them evenly. */
    private static double compare(int blocks, int planes, FtlOptions options, int ring, int interval, int cold)
            throws Exception {
        NandPart part = SmallParts.slc(blocks, planes);
        var layer = TranslationLayer.mount(0, new NandChip(part, 1, NandOptions.TIMING_ONLY), options);
        int logical = layer.logicalPages();
        // 12 bytes, 4 a block and 3 a logical page, 492 of them on a page.
        int checkpoint = (12 + 4 * blocks + 3 * logical + 491) / 492;
        var model = new WriteModel(blocks - ring, part.pagesPerBlock() - 1, logical, planes, interval, checkpoint,
                options.wearSpread());
        for (int page = 0; page < logical; page++) {
            layer.write(0, page, null, 0);
            model.write(page);
        }
        var random = new SeededBits(9);
        FtlStatistics start = layer.statistics();
        long modelStart = model.programmed;
        for (int i = 0; i < WRITES; i++) {
            int page = random.below(random.below(10) == 0 ? logical : logical / cold);
            layer.write(0, page, null, 0);
            model.write(page);
        }
        FtlStatistics done = layer.statistics().since(start);
        double expected = (model.programmed - modelStart) / (double) WRITES;
        String both = done + " and levelled by the model " + model.levelled;
        assertEquals(expected, done.writeAmplification(), expected * 0.01, both);
        assertEquals(options.wearSpread() == NEVER, done.wearMoves() == 0, both);
        return done.writeAmplification();
    }
}
