// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Page_description = ""; //$NON-NLS-1$
    public static String Page_driver = ""; //$NON-NLS-1$
    public static String Page_header = ""; //$NON-NLS-1$
    public static String Page_kernel = ""; //$NON-NLS-1$
    public static String Page_noHeader = ""; //$NON-NLS-1$
    public static String Page_prefix = ""; //$NON-NLS-1$
    public static String Page_promptPrefix = ""; //$NON-NLS-1$
    public static String Page_steps = ""; //$NON-NLS-1$
    public static String Page_summary = ""; //$NON-NLS-1$
    public static String Page_summaryNone = ""; //$NON-NLS-1$
    public static String Page_title = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
