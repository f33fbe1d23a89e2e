// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.charts;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Faults_faults = ""; //$NON-NLS-1$
    public static String Faults_pageIns = ""; //$NON-NLS-1$
    public static String Faults_title = ""; //$NON-NLS-1$
    public static String Faults_unit = ""; //$NON-NLS-1$
    public static String Latency_line = ""; //$NON-NLS-1$
    public static String Latency_title = ""; //$NON-NLS-1$
    public static String Latency_unit = ""; //$NON-NLS-1$
    public static String LiveList_clean = ""; //$NON-NLS-1$
    public static String LiveList_dirty = ""; //$NON-NLS-1$
    public static String LiveList_old = ""; //$NON-NLS-1$
    public static String LiveList_title = ""; //$NON-NLS-1$
    public static String LiveList_unit = ""; //$NON-NLS-1$
    public static String LiveList_young = ""; //$NON-NLS-1$
    public static String Write_line = ""; //$NON-NLS-1$
    public static String Write_title = ""; //$NON-NLS-1$
    public static String Write_unit = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
