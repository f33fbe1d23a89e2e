// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Baseline_accept = ""; //$NON-NLS-1$
    public static String Baseline_clear = ""; //$NON-NLS-1$
    public static String CreateFileChange_exists = ""; //$NON-NLS-1$
    public static String CreateFileChange_name = ""; //$NON-NLS-1$
    public static String Extension_change = ""; //$NON-NLS-1$
    public static String Extension_finding = ""; //$NON-NLS-1$
    public static String Extension_name = ""; //$NON-NLS-1$
    public static String Extension_noDriver = ""; //$NON-NLS-1$
    public static String Extension_replaces = ""; //$NON-NLS-1$
    public static String FixAll_left = ""; //$NON-NLS-1$
    public static String FixAll_name = ""; //$NON-NLS-1$
    public static String FixAll_nothing = ""; //$NON-NLS-1$
    public static String FixChange_undecoded = ""; //$NON-NLS-1$
    public static String HeaderRefactoring_change = ""; //$NON-NLS-1$
    public static String HeaderRefactoring_closedProject = ""; //$NON-NLS-1$
    public static String HeaderRefactoring_name = ""; //$NON-NLS-1$
    public static String Input_driveRange = ""; //$NON-NLS-1$
    public static String Input_driveTwice = ""; //$NON-NLS-1$
    public static String Input_drives = ""; //$NON-NLS-1$
    public static String Input_mediaCount = ""; //$NON-NLS-1$
    public static String Input_name = ""; //$NON-NLS-1$
    public static String Input_numPages = ""; //$NON-NLS-1$
    public static String Input_pageDriveForeign = ""; //$NON-NLS-1$
    public static String Input_pageDrives = ""; //$NON-NLS-1$
    public static String Input_prefix = ""; //$NON-NLS-1$
    public static String Rules_change = ""; //$NON-NLS-1$
    public static String WholeFile_failed = ""; //$NON-NLS-1$
    public static String WholeFile_unmappable = ""; //$NON-NLS-1$
    public static String WholeTextChange_changed = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
