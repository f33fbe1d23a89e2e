// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.contribute;

import org.eclipse.osgi.util.NLS;

/** Texts for users. */
final class Messages extends NLS {
    public static String Contribution_badPart = ""; //$NON-NLS-1$
    public static String Contributions_noFile = ""; //$NON-NLS-1$
    public static String Contributions_noRule = ""; //$NON-NLS-1$
    public static String Contributions_unusable = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
