// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Help_back = ""; //$NON-NLS-1$
    public static String Help_backTip = ""; //$NON-NLS-1$
    public static String Help_missing = ""; //$NON-NLS-1$
    public static String Help_noBrowser = ""; //$NON-NLS-1$
    public static String Help_reading = ""; //$NON-NLS-1$
    public static String Help_title = ""; //$NON-NLS-1$
    public static String Help_titleOf = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
