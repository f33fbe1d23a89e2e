// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Accept_gone = ""; //$NON-NLS-1$
    public static String Accept_hint = ""; //$NON-NLS-1$
    public static String Accept_impossible = ""; //$NON-NLS-1$
    public static String Accept_job = ""; //$NON-NLS-1$
    public static String Accept_known = ""; //$NON-NLS-1$
    public static String Accept_knownDescription = ""; //$NON-NLS-1$
    public static String Accept_message = ""; //$NON-NLS-1$
    public static String Accept_reason = ""; //$NON-NLS-1$
    public static String Accept_reasonDescription = ""; //$NON-NLS-1$
    public static String Accept_severity = ""; //$NON-NLS-1$
    public static String Accept_severityDescription = ""; //$NON-NLS-1$
    public static String Accept_title = ""; //$NON-NLS-1$
    public static String Baseline_accept = ""; //$NON-NLS-1$
    public static String Baseline_clear = ""; //$NON-NLS-1$
    public static String Explain_description = ""; //$NON-NLS-1$
    public static String Explain_label = ""; //$NON-NLS-1$
    public static String FixAll_file = ""; //$NON-NLS-1$
    public static String FixAll_fileDescription = ""; //$NON-NLS-1$
    public static String FixAll_project = ""; //$NON-NLS-1$
    public static String FixAll_projectDescription = ""; //$NON-NLS-1$
    public static String Reproduce_description = ""; //$NON-NLS-1$
    public static String Reproduce_label = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
