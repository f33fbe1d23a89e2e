// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.timeline.Lane;
import org.pagewright.boot.timeline.LaneState;
import org.pagewright.boot.timeline.TimelineMark;
import org.pagewright.ide.ui.runs.ThemeColor;

/** Names and colours of lanes and states. */
final class LaneLook {
    private LaneLook() {
    }

    static String name(Lane lane) {
        return switch (lane.kind()) {
        case STAGES -> Messages.Lane_stages;
        case THREAD -> lane.name();
        case DFC_QUEUE -> NLS.bind(Messages.Lane_queue, lane.name());
        case REQUESTS -> NLS.bind(Messages.Lane_requests, lane.name());
        case FAULTS -> NLS.bind(Messages.Lane_faults, lane.name());
        case MUTEX -> NLS.bind(Messages.Lane_mutex, lane.name());
        };
    }

    static String name(LaneState state) {
        return switch (state) {
        case NONE -> Messages.State_NONE;
        case STAGE -> Messages.State_STAGE;
        case RUNNING -> Messages.State_RUNNING;
        case READY -> Messages.State_READY;
        case BLOCKED -> Messages.State_BLOCKED;
        case DFC -> Messages.State_DFC;
        case QUEUED -> Messages.State_QUEUED;
        case IN_DRIVER -> Messages.State_IN_DRIVER;
        case DEFERRED -> Messages.State_DEFERRED;
        case PAGING -> Messages.State_PAGING;
        case HELD -> Messages.State_HELD;
        };
    }

    static String name(TimelineMark.Kind kind) {
        return switch (kind) {
        case DEADLOCK -> Messages.Mark_DEADLOCK;
        case PANIC -> Messages.Mark_PANIC;
        case SYSTEM_FAULT -> Messages.Mark_SYSTEM_FAULT;
        case END -> Messages.Mark_END;
        };
    }

    static ThemeColor color(LaneState state) {
        return switch (state) {
        case NONE, BLOCKED -> ThemeColor.BLOCKED;
        case STAGE -> ThemeColor.STAGE;
        case RUNNING -> ThemeColor.RUNNING;
        case READY -> ThemeColor.READY;
        case DFC -> ThemeColor.DFC;
        case QUEUED -> ThemeColor.QUEUED;
        case IN_DRIVER -> ThemeColor.IN_DRIVER;
        case DEFERRED -> ThemeColor.DEFERRED;
        case PAGING -> ThemeColor.PAGING;
        case HELD -> ThemeColor.HELD;
        };
    }
}
