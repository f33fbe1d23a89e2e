// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Action_export = ""; //$NON-NLS-1$
    public static String Action_link = ""; //$NON-NLS-1$
    public static String Action_properties = ""; //$NON-NLS-1$
    public static String Caps_asExpected = ""; //$NON-NLS-1$
    public static String Caps_both = ""; //$NON-NLS-1$
    public static String Caps_missing = ""; //$NON-NLS-1$
    public static String Caps_unexpected = ""; //$NON-NLS-1$
    public static String Column_caps = ""; //$NON-NLS-1$
    public static String Column_drive = ""; //$NON-NLS-1$
    public static String Column_driver = ""; //$NON-NLS-1$
    public static String Column_fileSystem = ""; //$NON-NLS-1$
    public static String Column_letter = ""; //$NON-NLS-1$
    public static String Column_media = ""; //$NON-NLS-1$
    public static String Column_pageIns = ""; //$NON-NLS-1$
    public static String Column_pages = ""; //$NON-NLS-1$
    public static String Column_partition = ""; //$NON-NLS-1$
    public static String Column_read = ""; //$NON-NLS-1$
    public static String Column_size = ""; //$NON-NLS-1$
    public static String Column_spark = ""; //$NON-NLS-1$
    public static String Column_written = ""; //$NON-NLS-1$
    public static String Filter_hint = ""; //$NON-NLS-1$
    public static String Filter_label = ""; //$NON-NLS-1$
    public static String Property_caps = ""; //$NON-NLS-1$
    public static String Property_counted = ""; //$NON-NLS-1$
    public static String Property_expectedDrive = ""; //$NON-NLS-1$
    public static String Property_expectedMedia = ""; //$NON-NLS-1$
    public static String Property_general = ""; //$NON-NLS-1$
    public static String Property_missing = ""; //$NON-NLS-1$
    public static String Property_reportedDrive = ""; //$NON-NLS-1$
    public static String Property_reportedMedia = ""; //$NON-NLS-1$
    public static String Property_unexpected = ""; //$NON-NLS-1$
    public static String Summary_booted = ""; //$NON-NLS-1$
    public static String Summary_notBooted = ""; //$NON-NLS-1$
    public static String Summary_nothing = ""; //$NON-NLS-1$
    public static String Summary_reading = ""; //$NON-NLS-1$
    public static String Summary_running = ""; //$NON-NLS-1$
    public static String Summary_stale = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
