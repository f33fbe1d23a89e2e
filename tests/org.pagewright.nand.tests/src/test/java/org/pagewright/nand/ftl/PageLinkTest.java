// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of faded pages from the chains of those behind them. */
class PageLinkTest {
    private static final int SEQUENCE = 0x12345678;
    private static final int PAGES = 15;

    private final int[] names = new int[PAGES];
    private final int[] links = new int[PAGES];

    PageLinkTest() {
        var map = new PageMap(1000, 2, PAGES + 1, new VictimQueue(2, PAGES + 1));
        for (int page = 0; page < PAGES; page++) {
            names[page] = page == 6 ? PageFormat.PADDING : 900 - 37 * page;
            links[page] = PageLink.of(map, PAGES + 1, page, SEQUENCE);
            map.note(PAGES + 1 + page, names[page]);
        }
    }

    @Test
    void fourPagesInARowTellTheSequence() {
        assertEquals(SEQUENCE, links[0]);
        int sequence = 0;
        for (int page = 5; page < 9; page++) {
            sequence |= (links[page] & 0xFF) << 8 * PageLink.bytePlace(page);
            assertTrue(PageLink.fits(page, links[page], SEQUENCE));
            assertFalse(PageLink.fits(page, links[page], ~SEQUENCE));
        }
        assertEquals(SEQUENCE, sequence);
    }

    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "13, 1", "0, 2", "4, 2", "0, 3", "7, 3", "9, 3" })
    void upToThreeNeighboursMayFade(int first, int count) {
        assertEquals(-1, Arrays.mismatch(names, resolved(first, count)));
    }

    @Test
    void theLastPageHasNobodyBehindIt() {
        assertEquals(-1, resolved(14, 1)[14]);
    }

    private int[] resolved(int first, int count) {
        int[] known = names.clone();
        boolean[] isRead = new boolean[PAGES];
        Arrays.fill(isRead, true);
        for (int page = first; page < first + count; page++) {
            known[page] = -1;
            isRead[page] = false;
        }
        PageLink.resolve(known, links, isRead);
        return known;
    }
}
