// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Action_export = ""; //$NON-NLS-1$
    public static String Action_fit = ""; //$NON-NLS-1$
    public static String Action_hideEmpty = ""; //$NON-NLS-1$
    public static String Action_mark = ""; //$NON-NLS-1$
    public static String Action_noRule = ""; //$NON-NLS-1$
    public static String Action_rule = ""; //$NON-NLS-1$
    public static String Action_source = ""; //$NON-NLS-1$
    public static String Action_zoomIn = ""; //$NON-NLS-1$
    public static String Action_zoomOut = ""; //$NON-NLS-1$
    public static String Canvas_name = ""; //$NON-NLS-1$
    public static String Column_delta = ""; //$NON-NLS-1$
    public static String Column_detail = ""; //$NON-NLS-1$
    public static String Column_event = ""; //$NON-NLS-1$
    public static String Column_request = ""; //$NON-NLS-1$
    public static String Column_subject = ""; //$NON-NLS-1$
    public static String Column_time = ""; //$NON-NLS-1$
    public static String Field_filter = ""; //$NON-NLS-1$
    public static String Field_filterHint = ""; //$NON-NLS-1$
    public static String Field_filterTip = ""; //$NON-NLS-1$
    public static String Field_from = ""; //$NON-NLS-1$
    public static String Field_search = ""; //$NON-NLS-1$
    public static String Field_searchHint = ""; //$NON-NLS-1$
    public static String Field_searchTip = ""; //$NON-NLS-1$
    public static String Field_timeHint = ""; //$NON-NLS-1$
    public static String Field_to = ""; //$NON-NLS-1$
    public static String Lane_faults = ""; //$NON-NLS-1$
    public static String Lane_mutex = ""; //$NON-NLS-1$
    public static String Lane_queue = ""; //$NON-NLS-1$
    public static String Lane_requests = ""; //$NON-NLS-1$
    public static String Lane_stages = ""; //$NON-NLS-1$
    public static String Mark_DEADLOCK = ""; //$NON-NLS-1$
    public static String Mark_END = ""; //$NON-NLS-1$
    public static String Mark_PANIC = ""; //$NON-NLS-1$
    public static String Mark_SYSTEM_FAULT = ""; //$NON-NLS-1$
    public static String Mark_title = ""; //$NON-NLS-1$
    public static String Source_none = ""; //$NON-NLS-1$
    public static String Source_searching = ""; //$NON-NLS-1$
    public static String State_BLOCKED = ""; //$NON-NLS-1$
    public static String State_DEFERRED = ""; //$NON-NLS-1$
    public static String State_DFC = ""; //$NON-NLS-1$
    public static String State_HELD = ""; //$NON-NLS-1$
    public static String State_IN_DRIVER = ""; //$NON-NLS-1$
    public static String State_NONE = ""; //$NON-NLS-1$
    public static String State_PAGING = ""; //$NON-NLS-1$
    public static String State_QUEUED = ""; //$NON-NLS-1$
    public static String State_READY = ""; //$NON-NLS-1$
    public static String State_RUNNING = ""; //$NON-NLS-1$
    public static String State_STAGE = ""; //$NON-NLS-1$
    public static String State_tip = ""; //$NON-NLS-1$
    public static String Status_dropped = ""; //$NON-NLS-1$
    public static String Status_more = ""; //$NON-NLS-1$
    public static String Status_notFound = ""; //$NON-NLS-1$
    public static String Status_rows = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
