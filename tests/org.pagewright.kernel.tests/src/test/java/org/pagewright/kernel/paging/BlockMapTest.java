// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Splitting, ordering and look-up across extents (t_kblockmap). */
class BlockMapTest {
    private static final BlockMap MAP = new BlockMap(512, List.of(new BlockMap.Extent(10, 2), new BlockMap.Extent(3, 1),
            new BlockMap.Extent(100, 5)));

    @Test
    void aRangeAcrossExtentsIsOneReadPerExtent() {
        assertEquals(List.of(new BlockMap.Piece(11 * 512 + 100, 412), new BlockMap.Piece(3 * 512, 512),
                new BlockMap.Piece(100 * 512, 76)), MAP.pieces(612, 1000));
    }

    @Test
    void theRangeUpToTheEndIsLegalAndOneByteMoreIsNot() {
        assertEquals(8 * 512, MAP.lengthBytes());
        assertEquals(3, MAP.pieces(0, 8 * 512).size());
        assertThrows(IllegalArgumentException.class, () -> MAP.pieces(0, 8 * 512 + 1));
    }

    @Test
    void randomRangesEqualAByteWiseWalk() {
        var random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            int offset = random.nextInt(8 * 512);
            int length = 1 + random.nextInt(8 * 512 - offset);
            var bytes = new ArrayList<Long>();
            for (BlockMap.Piece piece : MAP.pieces(offset, length)) {
                for (int at = 0; at < piece.length(); at++) {
                    bytes.add(piece.position() + at);
                }
            }
            assertEquals(length, bytes.size());
            for (int at = 0; at < length; at += 37) {
                assertEquals(placeOf(offset + at), bytes.get(at));
            }
        }
    }

    private static long placeOf(int offset) {
        int block = offset / 512;
        long[] places = { 10, 11, 3, 100, 101, 102, 103, 104 };
        return places[block] * 512 + offset % 512;
    }
}
