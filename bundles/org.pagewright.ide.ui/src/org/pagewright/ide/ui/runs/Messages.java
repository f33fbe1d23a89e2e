// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Export_done = ""; //$NON-NLS-1$
    public static String Export_failed = ""; //$NON-NLS-1$
    public static String Export_title = ""; //$NON-NLS-1$
    public static String Pin_text = ""; //$NON-NLS-1$
    public static String Pin_tooltip = ""; //$NON-NLS-1$
    public static String RunMenu_empty = ""; //$NON-NLS-1$
    public static String RunMenu_entry = ""; //$NON-NLS-1$
    public static String RunMenu_text = ""; //$NON-NLS-1$
    public static String RunMenu_tooltip = ""; //$NON-NLS-1$
    public static String RunView_none = ""; //$NON-NLS-1$
    public static String RunView_reading = ""; //$NON-NLS-1$
    public static String RunView_summary = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
