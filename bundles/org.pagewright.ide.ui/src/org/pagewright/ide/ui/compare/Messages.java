// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Before_failed = ""; //$NON-NLS-1$
    public static String Before_job = ""; //$NON-NLS-1$
    public static String Before_noDriver = ""; //$NON-NLS-1$
    public static String Column_change = ""; //$NON-NLS-1$
    public static String Column_left = ""; //$NON-NLS-1$
    public static String Column_right = ""; //$NON-NLS-1$
    public static String Column_value = ""; //$NON-NLS-1$
    public static String Editor_differ = ""; //$NON-NLS-1$
    public static String Editor_equal = ""; //$NON-NLS-1$
    public static String Editor_export = ""; //$NON-NLS-1$
    public static String Editor_left = ""; //$NON-NLS-1$
    public static String Editor_reading = ""; //$NON-NLS-1$
    public static String Editor_same = ""; //$NON-NLS-1$
    public static String Input_name = ""; //$NON-NLS-1$
    public static String Input_tooltip = ""; //$NON-NLS-1$
    public static String Menu_entry = ""; //$NON-NLS-1$
    public static String Menu_none = ""; //$NON-NLS-1$
    public static String Menu_text = ""; //$NON-NLS-1$
    public static String Menu_tooltip = ""; //$NON-NLS-1$
    public static String Run_name = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
