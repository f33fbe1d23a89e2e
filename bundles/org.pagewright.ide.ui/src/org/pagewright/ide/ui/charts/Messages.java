// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.charts;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Action_csv = ""; //$NON-NLS-1$
    public static String Action_fit = ""; //$NON-NLS-1$
    public static String Action_png = ""; //$NON-NLS-1$
    public static String Action_zoomIn = ""; //$NON-NLS-1$
    public static String Action_zoomOut = ""; //$NON-NLS-1$
    public static String Axis_time = ""; //$NON-NLS-1$
    public static String Chart_name = ""; //$NON-NLS-1$
    public static String Chart_noValues = ""; //$NON-NLS-1$
    public static String Chart_nothing = ""; //$NON-NLS-1$
    public static String Line_of = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
