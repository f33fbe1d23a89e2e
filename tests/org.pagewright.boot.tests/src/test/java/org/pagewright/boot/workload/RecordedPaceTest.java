// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecordedPaceTest {
    private static final long MILLIS = 1_000_000;

    @Test
    void aRequestWaitsForItsTimeFromTheBeginOfTheRecording() {
        var pace = new RecordedPace();
        pace.start(500 * MILLIS);
        assertEquals(200 * MILLIS, pace.untilNanos(300 * MILLIS, 600 * MILLIS));
        assertEquals(-50 * MILLIS, pace.untilNanos(300 * MILLIS, 850 * MILLIS));
    }

    @Test
    void aBoardThatFallsBackByASecondIsTold() {
        var pace = new RecordedPace();
        pace.untilNanos(0, 999 * MILLIS);
        assertEquals("", pace.behind(2_000 * MILLIS, 2_999 * MILLIS));
        pace.untilNanos(1_000 * MILLIS, 2_960 * MILLIS);
        pace.untilNanos(2_000 * MILLIS, 2_100 * MILLIS);
        assertEquals("The storage of this board is too slow for the recording: requests began up to 2.0 s late, and "
                + "2.0 s of recording took 4.1 s.", pace.behind(2_040 * MILLIS, 4_050 * MILLIS));
    }
}
