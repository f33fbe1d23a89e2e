// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import org.pagewright.boot.record.RunRecord;
import org.pagewright.kernel.trace.EventColumns;

/** The events of a run, one time after the other, until there are many. */
final class LongRecord {
    private LongRecord() {
    }

    static RunRecord of(RunRecord few, int events) {
        EventColumns once = few.events();
        int length = once.size();
        long[] times = new long[events];
        int[] heads = new int[events];
        long[] details = new long[events];
        int[] links = new int[events];
        for (int i = 0; i < events; i++) {
            times[i] = i / length * few.endNanos() + once.timeNanos(i % length);
            heads[i] = EventColumns.head(once.kind(i % length), once.subject(i % length));
            details[i] = once.detail(i % length);
            links[i] = once.link(i % length);
        }
        var many = new EventColumns(times, heads, details, links, once.subjects());
        long end = ((long) events / length + 1) * few.endNanos();
        return new RunRecord(few.verdict(), few.headline(), few.explanation(), few.rules(), few.stages(), end, events,
                many, few.samples(), few.nandMap());
    }
}
