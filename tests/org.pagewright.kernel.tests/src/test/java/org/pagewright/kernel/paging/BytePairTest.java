// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytePairTest {
    /** From all bytes equal to all bytes random. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 5, 16, 64, 200, 255, 256 })
    void everyPageComesBack(int differentBytes) {
        var random = new Random(differentBytes);
        for (int length : new int[] { 0, 1, 2, 3, 7, 100, 4095, 4096 }) {
            byte[] page = new byte[length];
            for (int i = 0; i < length; i++) {
                page[i] = (byte) (random.nextInt(differentBytes) * 7);
            }
            checkRoundTrip(page);
        }
    }

    @Test
    void repeatedWordsShrinkByAThirdAtLeast() {
        var random = new Random(4);
        int[] words = random.ints(32).toArray();
        byte[] page = new byte[4096];
        for (int i = 0; i < page.length; i += 4) {
            int word = random.nextInt(8) < 7 ? words[random.nextInt(32)] : random.nextInt();
            for (int b = 0; b < 4; b++) {
                page[i + b] = (byte) (word >> 8 * b);
            }
        }
        int packed = checkRoundTrip(page);
        assertTrue(packed < 4096 * 2 / 3, () -> packed + " bytes");
    }

    @Test
    void aPageOfOneByteNeedsATableOfAFewTokens() {
        byte[] page = new byte[4096];
        Arrays.fill(page, (byte) 0xAB);
        assertTrue(checkRoundTrip(page) < 64);
    }

    @Test
    void damagedInputNeverWritesBehindThePage() {
        var random = new Random(11);
        byte[] page = new byte[4096];
        for (int i = 0; i < page.length; i++) {
            page[i] = (byte) (random.nextInt(12) * random.nextInt(12));
        }
        byte[] packed = BytePair.compress(page);
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = packed.clone();
            for (int n = 0; n <= random.nextInt(4); n++) {
                damaged[random.nextInt(round % 2 == 0 ? 100 : damaged.length)] = (byte) random.nextInt();
            }
            int written = BytePair.decompress(damaged, 0, 1 + random.nextInt(damaged.length), new byte[4096]);
            assertTrue(written >= -1 && written <= 4096);
        }
    }

    @Test
    void tooMuchForThePageIsRefused() {
        byte[] packed = BytePair.compress(new byte[4097]);
        assertEquals(-1, BytePair.decompress(packed, 0, packed.length, new byte[4096]));
        byte[] random = new byte[4097];
        new Random(1).nextBytes(random);
        packed = BytePair.compress(random);
        assertEquals(-1, BytePair.decompress(packed, 0, packed.length, new byte[4096]));
        assertEquals(-1, BytePair.decompress(packed, 0, 0, new byte[4096]));
    }

    /** Images that were saved, and recorded hashes of boots, hold what is packed: its bytes must not change. */
    @Test
    void packedBytesStayWhatTheyWere() {
        var checksum = new CRC32C();
        var random = new Random(21);
        for (int round = 0; round < 200; round++) {
            int values = 1 + random.nextInt(256);
            int again = random.nextInt(10);
            byte[] page = new byte[round % 10 == 0 ? random.nextInt(200) : 4096];
            for (int i = 0; i < page.length; i++) {
                boolean isCopy = i >= 12 && random.nextInt(10) < again;
                page[i] = isCopy ? page[i - 4 * (1 + random.nextInt(3))] : (byte) random.nextInt(values);
            }
            checksum.update(BytePair.compress(page));
        }
        assertEquals(220_473_772L, checksum.getValue());
    }

    private static int checkRoundTrip(byte[] page) {
        byte[] packed = BytePair.compress(page);
        assertTrue(packed.length <= page.length + 1);
        byte[] shifted = new byte[packed.length + 13];
        System.arraycopy(packed, 0, shifted, 5, packed.length);
        byte[] back = new byte[page.length];
        assertEquals(page.length, BytePair.decompress(shifted, 5, packed.length, back));
        assertArrayEquals(page, back);
        return packed.length;
    }
}
