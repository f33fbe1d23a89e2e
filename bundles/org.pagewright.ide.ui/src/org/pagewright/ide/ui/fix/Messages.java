// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String CheckHandler_job = ""; //$NON-NLS-1$
    public static String Explain_description = ""; //$NON-NLS-1$
    public static String Explain_label = ""; //$NON-NLS-1$
    public static String Reproduce_description = ""; //$NON-NLS-1$
    public static String Reproduce_label = ""; //$NON-NLS-1$
    public static String RuleDialog_missing = ""; //$NON-NLS-1$
    public static String RuleDialog_title = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
