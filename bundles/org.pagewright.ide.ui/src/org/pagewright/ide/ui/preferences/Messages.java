// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String RuleTable_choose = ""; //$NON-NLS-1$
    public static String RuleTable_error = ""; //$NON-NLS-1$
    public static String RuleTable_filter = ""; //$NON-NLS-1$
    public static String RuleTable_info = ""; //$NON-NLS-1$
    public static String RuleTable_off = ""; //$NON-NLS-1$
    public static String RuleTable_rule = ""; //$NON-NLS-1$
    public static String RuleTable_severity = ""; //$NON-NLS-1$
    public static String RuleTable_title = ""; //$NON-NLS-1$
    public static String RuleTable_usual = ""; //$NON-NLS-1$
    public static String RuleTable_usualMark = ""; //$NON-NLS-1$
    public static String RuleTable_warning = ""; //$NON-NLS-1$
    public static String Rules_job = ""; //$NON-NLS-1$
    public static String Rules_own = ""; //$NON-NLS-1$
    public static String Rules_workspaceDescription = ""; //$NON-NLS-1$
    public static String Rules_workspaceLink = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
