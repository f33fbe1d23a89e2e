// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.time.EventQueue;

class ThrashMonitorTest {
    private static final long MILLI = 1_000_000;

    /** A thread that pages half of each second: the level rises by a quarter of the way, and falls at once. */
    @Test
    void theLevelRisesSlowlyAndFallsAtOnce() {
        var events = new EventQueue();
        var monitor = new ThrashMonitor(events);
        for (int second = 0; second < 3; second++) {
            events.at((second * 1_000 + 100) * MILLI, monitor::start);
            events.at((second * 1_000 + 600) * MILLI, monitor::end);
        }
        var levels = new ArrayList<Integer>();
        for (int second = 1; second <= 4; second++) {
            events.at((second * 1_000 + 101) * MILLI, () -> levels.add(monitor.level()));
        }
        while (!events.isIdle()) {
            events.advanceTo(events.nextNanos());
            events.fireNext();
        }
        assertEquals(List.of(32, 56, 74, 0), levels);
    }
}
