// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import org.eclipse.osgi.util.NLS;

/** Texts for users. */
final class Messages extends NLS {
    public static String SimulatorApi_name = ""; //$NON-NLS-1$
    public static String Indeterminacy_clock = ""; //$NON-NLS-1$
    public static String Indeterminacy_random = ""; //$NON-NLS-1$
    public static String Indeterminacy_hashOrder = ""; //$NON-NLS-1$
    public static String Indeterminacy_thread = ""; //$NON-NLS-1$
    public static String Indeterminacy_identity = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
