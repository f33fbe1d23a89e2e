// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.pde;

import org.eclipse.osgi.util.NLS;

/** Texts for users. */
final class Messages extends NLS {
    public static String ContributionTemplate_className = ""; //$NON-NLS-1$
    public static String ContributionTemplate_packageName = ""; //$NON-NLS-1$
    public static String ContributionTemplate_partId = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
