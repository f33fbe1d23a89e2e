// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;

/** The layer's write amplification against a model that shares no code and little structure with it. */
class WriteAmplificationTest {

    @ParameterizedTest
    @CsvSource({ "128, 1, 70", "256, 1, 150", "128, 2, 300" })
    void isWithinOnePercentOfAnIndependentModel(int blocks, int planes, int spare) throws Exception {
        NandPart part = SmallParts.slc(blocks, planes);
        var options = new FtlOptions(spare, 1_000_000);
        var layer = TranslationLayer.mount(0, new NandChip(part, 1, NandOptions.TIMING_ONLY), options);
        var model = new GreedyModel(blocks, part.pagesPerBlock() - 1, layer.logicalPages(), 4 * planes + 1);
        for (int page = 0; page < layer.logicalPages(); page++) {
            layer.write(0, page, null, 0);
            model.write(page);
        }
        var random = new SeededBits(9);
        FtlStatistics start = layer.statistics();
        double modelStart = model.programmed;
        int writes = 400_000;
        for (int i = 0; i < writes; i++) {
            int page = random.below(layer.logicalPages());
            layer.write(0, page, null, 0);
            model.write(page);
        }
        double actual = layer.statistics().since(start).writeAmplification();
        double expected = (model.programmed - modelStart) / writes;
        assertEquals(expected, actual, expected * 0.01);
        assertTrue(actual > 1.1, "collection must have had work: " + actual);
    }

    /** Greedy collection over sets of pages; blocks are filled one at a time, a block costs one page more to close. */
    private static final class GreedyModel {
        private final int pages;
        private final int reserve;
        private final int[] home;
        private final int[] live;
        private final boolean[] full;
        private final ArrayDeque<Integer> free = new ArrayDeque<>();
        private int current = -1;
        private int used;
        private double programmed;

        GreedyModel(int blocks, int pages, int logical, int reserve) {
            this.pages = pages;
            this.reserve = reserve;
            home = new int[logical];
            live = new int[blocks];
            full = new boolean[blocks];
            Arrays.fill(home, -1);
            for (int block = 0; block < blocks; block++) {
                free.add(block);
            }
        }

        void write(int page) {
            if (current < 0) {
                while (free.size() < reserve) {
                    int victim = -1;
                    for (int block = 0; block < live.length; block++) {
                        if (full[block] && (victim < 0 || live[block] < live[victim])) {
                            victim = block;
                        }
                    }
                    full[victim] = false;
                    for (int other = 0; other < home.length; other++) {
                        if (home[other] == victim) {
                            put(other);
                        }
                    }
                    free.add(victim);
                }
            }
            put(page);
        }

        private void put(int page) {
            if (current < 0) {
                current = free.remove();
                used = 0;
            }
            if (home[page] >= 0) {
                live[home[page]]--;
            }
            home[page] = current;
            live[current]++;
            programmed++;
            if (++used == pages) {
                programmed++;
                full[current] = true;
                current = -1;
            }
        }
    }
}
