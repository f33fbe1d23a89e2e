// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.model.MemoryModel;

class PageTableTest {
    private static final int FREE_BYTES = 1 << 20;

    /** Pages beside each other, in groups, far apart, and at the upper end of the numbers. */
    @ParameterizedTest
    @CsvSource({ "1, 1", "16, 100", "1, 4097", "3, 12345", "64, 1000000" })
    void everyPageKeepsItsEntryWhateverTheLayout(int group, int stride) {
        checkEntries(i -> i / group * stride + i % group);
        checkEntries(i -> -1 - (i / group * stride + i % group));
    }

    private static void checkEntries(IntUnaryOperator page) {
        var table = new PageTable();
        Map<Integer, Integer> expected = new LinkedHashMap<>();
        var random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            int next = page.applyAsInt(random.nextInt(50_000));
            int entry = expected.computeIfAbsent(next, absent -> expected.size() + 1);
            assertEquals(entry, entry(table, next, entry));
        }
        expected.forEach((key, entry) -> assertEquals(entry, entry(table, key, -1)));
        assertEquals(expected.size(), table.known());
    }

    private static int entry(PageTable table, int page, int firstEntry) {
        int place = table.place(page, firstEntry);
        return table.entries[place];
    }

    @Test
    void aTableFilledInRandomOrderEndsAsOneArray() {
        var table = new PageTable();
        int[] order = IntStream.range(0, 400_000).toArray();
        var random = new Random(1);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int page = order[i];
            order[i] = order[j];
            order[j] = page;
        }
        boolean sawAnother = false;
        for (int page : order) {
            table.place(page, 1);
            sawAnother |= !table.isFlat();
        }
        assertTrue(sawAnother, "few pages of a wide range do not get an array over all of it");
        assertTrue(table.isFlat(), "400,000 neighbours do");
    }

    @Test
    void onePageAtTheUpperEndDoesNotCostAnArrayOverAllNumbers() {
        var table = new PageTable();
        table.place(0, 1);
        table.place(-1, 2);
        assertFalse(table.isFlat());
        assertTrue(table.bytes() < FREE_BYTES, () -> table.bytes() + " bytes");
    }

    /** Pages in RAM cost their list links besides; here a quarter of the pages known is in RAM. */
    @ParameterizedTest
    @CsvSource({ "1", "3", "17", "65537" })
    void atMost16BytesForEachPageKnownHoweverScattered(int stride) {
        for (var model : new MemoryModel[] { MemoryModel.MULTIPLE, MemoryModel.FLEXIBLE }) {
            ReplayCache cache = ReplayCache.create(ReplaySetup.of(ReplayPolicy.LIVELIST, model, 75_000));
            int[] pages = IntStream.range(0, 300_000).map(i -> i * stride).toArray();
            cache.replay(pages, 0, pages.length);
            long bytes = cache.counts().tableBytes();
            assertTrue(bytes <= 16 * 300_000L, () -> bytes + " bytes");
        }
    }
}
