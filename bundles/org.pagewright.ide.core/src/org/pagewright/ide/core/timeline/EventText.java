// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.timeline;

import java.util.Locale;

import org.pagewright.boot.timeline.TimeText;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.model.KErr;

/** An event in words. */
public final class EventText {
    private EventText() {
    }

    /** What happened: {@code page fault}. */
    public static String kind(EventColumns events, int event) {
        return events.kind(event).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** When. */
    public static String time(EventColumns events, int event) {
        return TimeText.of(events.timeNanos(event));
    }

    /** The detail with its meaning. */
    public static String detail(EventColumns events, int event) {
        long detail = events.detail(event);
        return switch (events.kind(event)) {
        case THREAD_RUNS, DFC_BEGINS, DFC_ENDS -> "priority " + detail; //$NON-NLS-1$
        case MUTEX_TAKEN, MUTEX_RELEASED -> detail < events.subjects().size() && detail >= 0
                ? "by " + events.subjects().get((int) detail) //$NON-NLS-1$
                : ""; //$NON-NLS-1$
        case REQUEST_SENT, REQUEST_STARTED, REQUEST_DEFERRED -> RequestIds.name((int) detail);
        case REQUEST_COMPLETED -> KErr.describe((int) detail);
        case PAGE_FAULT, PAGE_IN, PAGE_STOLEN, PAGE_OUT -> "page " + detail; //$NON-NLS-1$
        case THREAD_BLOCKS, THREAD_READY, STAGE -> ""; //$NON-NLS-1$
        default -> Long.toString(detail);
        };
    }

    /** Number and drive of the request, empty for none. */
    public static String request(EventColumns events, int event) {
        int link = events.link(event);
        return link == 0 ? "" : "#" + (link >>> 4) + " drive " + events.drive(event); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
