// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.timeline.TimelineData;

/** How many events are shown, of how many. */
final class TimelineStatus {
    private TimelineStatus() {
    }

    /** @param count events that pass the filter in the visible time */
    static String of(TimelineData data, int count) {
        String total = number(data.timeline().events().size());
        String text = count > EventTable.MOST_ROWS
                ? NLS.bind(Messages.Status_more, new Object[] { number(count), total, number(EventTable.MOST_ROWS) })
                : NLS.bind(Messages.Status_rows, number(count), total);
        long dropped = data.record().dropped();
        return dropped == 0 ? text : text + NLS.bind(Messages.Status_dropped, number(dropped));
    }

    private static String number(long value) {
        return String.format("%,d", value); //$NON-NLS-1$
    }
}
