// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.migrate;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Ldd_any = ""; //$NON-NLS-1$
    public static String Ldd_left = ""; //$NON-NLS-1$
    public static String Ldd_name = ""; //$NON-NLS-1$
    public static String Migrate_any = ""; //$NON-NLS-1$
    public static String Migrate_missing = ""; //$NON-NLS-1$
    public static String Migrate_name = ""; //$NON-NLS-1$
    public static String Migrate_noSettings = ""; //$NON-NLS-1$
    public static String Stepped_nothing = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
