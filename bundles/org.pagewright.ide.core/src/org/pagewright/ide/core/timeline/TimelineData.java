// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.timeline;

import java.util.List;

import org.pagewright.boot.record.RunRecord;
import org.pagewright.boot.timeline.Timeline;
import org.pagewright.boot.timeline.TimelineMark;

/**
 * A run as lanes.
 *
 * @param record   the run
 * @param timeline its lanes
 * @param marks    its marks, in ascending time
 */
public record TimelineData(RunRecord record, Timeline timeline, List<TimelineMark> marks) {

    /** Copies the list. */
    public TimelineData {
        marks = List.copyOf(marks);
    }

    /** Reads the events of a run. */
    public static TimelineData of(RunRecord record) {
        return new TimelineData(record, Timeline.of(record.events(), record.endNanos()), record.marks());
    }
}
