// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.model.KErr;

class RomPageIndexTest {
    @Test
    void entriesAreEightBytesLittleEndianAsInTheRomHeader() {
        var index = new RomPageIndex(List.of(new RomPageIndex.Entry(0x0012_3456, 0x0ABC, PageCoding.BYTE_PAIR),
                new RomPageIndex.Entry(0x0200_0000, 0, PageCoding.PLAIN)));
        assertArrayEquals(new byte[] { 0x56, 0x34, 0x12, 0, (byte) 0xBC, 0x0A, 1, 1, 0, 0, 0, 2, 0, 0, 0, 1 },
                index.toBytes());
        assertEquals(index, RomPageIndex.fromBytes(index.toBytes()));
    }

    @Test
    void aPageThatDoesNotHave4096BytesIsCorrupt() {
        byte[] page = new byte[4096];
        for (PageCoding coding : PageCoding.values()) {
            byte[] stored = coding.encode(page);
            assertEquals(0, coding.decode(stored, 0, stored.length, page));
            assertEquals(KErr.CORRUPT.code(), coding.decode(stored, 0, stored.length - 1, page));
        }
    }
}
