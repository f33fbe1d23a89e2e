// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Column_caps = ""; //$NON-NLS-1$
    public static String Column_drive = ""; //$NON-NLS-1$
    public static String Column_driver = ""; //$NON-NLS-1$
    public static String Column_media = ""; //$NON-NLS-1$
    public static String Column_pageIns = ""; //$NON-NLS-1$
    public static String Column_pages = ""; //$NON-NLS-1$
    public static String Column_partition = ""; //$NON-NLS-1$
    public static String Column_read = ""; //$NON-NLS-1$
    public static String Column_size = ""; //$NON-NLS-1$
    public static String Column_written = ""; //$NON-NLS-1$
    public static String Caps_asExpected = ""; //$NON-NLS-1$
    public static String Caps_differs = ""; //$NON-NLS-1$
    public static String Summary_booted = ""; //$NON-NLS-1$
    public static String Summary_notBooted = ""; //$NON-NLS-1$
    public static String Summary_nothing = ""; //$NON-NLS-1$
    public static String Summary_stale = ""; //$NON-NLS-1$
    public static String Summary_reading = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
