// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** What recorded writes put into a file is known to the byte, whatever pieces it travels in. */
class TracedContentsTest {
    private static final int PAGE = 4096;

    private final TracedContents contents = new TracedContents(8);

    private byte[] written(int firstPage, int pages) {
        int version = contents.beginWrite(firstPage, pages);
        byte[] bytes = new byte[pages * PAGE];
        new TracedSource(firstPage, version, bytes.length).read(0, bytes, 0, bytes.length);
        contents.endWrite(firstPage, pages, version);
        return bytes;
    }

    @Test
    void piecesAreThoseOfTheWhole() {
        int version = contents.beginWrite(2, 3);
        var source = new TracedSource(2, version, 3 * PAGE);
        byte[] whole = new byte[source.length()];
        source.read(0, whole, 0, whole.length);
        byte[] pieces = new byte[whole.length];
        for (int at = 0; at < pieces.length; at += 1536) {
            source.read(at, pieces, at, Math.min(1536, pieces.length - at));
        }
        assertArrayEquals(whole, pieces);
    }

    @Test
    void aReadIsRightWhenEveryByteArrivesAsItWasWrittenLast() {
        written(0, 4);
        byte[] bytes = written(0, 4);
        var sink = new TracedSink(contents, 0, bytes.length);
        assertEquals(0, sink.wrongPage(), "nothing arrived yet");
        sink.write(0, bytes, 0, 6 * 1024);
        assertEquals(1, sink.wrongPage(), "the rest did not arrive");
        sink.write(6 * 1024, bytes, 6 * 1024, bytes.length - 6 * 1024);
        assertEquals(-1, sink.wrongPage());
    }

    @Test
    void oneWrongByteOrAnOldVersionIsFoundAndARepeatedRequestIsJudgedAnew() {
        byte[] old = written(1, 2);
        byte[] bytes = written(1, 2);
        for (int at : new int[] { 0, 7, PAGE - 1, PAGE, 2 * PAGE - 1 }) {
            byte[] wrong = bytes.clone();
            wrong[at] ^= 0x10;
            var sink = new TracedSink(contents, 1, wrong.length);
            sink.write(0, wrong, 0, wrong.length);
            assertEquals(1 + at / PAGE, sink.wrongPage());
            sink.write(0, bytes, 0, bytes.length);
            assertEquals(-1, sink.wrongPage());
        }
        var sink = new TracedSink(contents, 1, old.length);
        sink.write(0, old, 0, old.length);
        assertEquals(1, sink.wrongPage());
        byte[] moved = new byte[bytes.length];
        System.arraycopy(bytes, 8, moved, 0, bytes.length - 8);
        assertEquals(1, contents.firstWrong(1, 0, moved, 0, moved.length));
    }

    @Test
    void ofPagesThatTwoWroteAtOnceNothingIsKnown() {
        int first = contents.beginWrite(3, 2);
        int second = contents.beginWrite(4, 2);
        contents.endWrite(3, 2, first);
        contents.endWrite(4, 2, second);
        long stamp = contents.stamp(3, 3);
        assertEquals(2, contents.comparable(3, 3, stamp));
        byte[] anything = new byte[PAGE];
        Arrays.fill(anything, (byte) 9);
        assertEquals(-1, contents.firstWrong(4, 0, anything, 0, PAGE));
        assertEquals(3, contents.firstWrong(3, 0, anything, 0, PAGE));
    }
}
