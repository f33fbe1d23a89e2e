// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.ide.core.export.CsvText;
import org.pagewright.ide.core.timeline.EventRows;
import org.pagewright.ide.core.timeline.EventText;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.kernel.trace.EventColumns;

/** Every event of the visible time that passes the filter, with times in nanoseconds. */
final class EventExport {
    private EventExport() {
    }

    static String csv(EventColumns events, EventRows rows, TimeWindow window) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("timeNanos", "deltaNanos", "event", "subject", "detail", "request")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        boolean toEnd = window.toNanos() >= window.endNanos();
        for (int row = rows.firstRow(window.fromNanos()); row < rows.size(); row++) {
            int event = rows.event(row);
            if (!toEnd && events.timeNanos(event) >= window.toNanos()) {
                break;
            }
            lines.add(List.of(Long.toString(events.timeNanos(event)), Long.toString(rows.deltaNanos(row)),
                    EventText.kind(events, event), events.subjectName(event), EventText.detail(events, event),
                    EventText.request(events, event)));
        }
        return CsvText.of(lines);
    }
}
