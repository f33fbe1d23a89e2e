// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.nandmap;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Action_export = ""; //$NON-NLS-1$
    public static String Action_open = ""; //$NON-NLS-1$
    public static String Action_zoomIn = ""; //$NON-NLS-1$
    public static String Action_zoomOut = ""; //$NON-NLS-1$
    public static String Block_tip = ""; //$NON-NLS-1$
    public static String Canvas_name = ""; //$NON-NLS-1$
    public static String Color_STATE = ""; //$NON-NLS-1$
    public static String Color_VALID = ""; //$NON-NLS-1$
    public static String Color_WEAR = ""; //$NON-NLS-1$
    public static String Color_label = ""; //$NON-NLS-1$
    public static String Column_block = ""; //$NON-NLS-1$
    public static String Column_cycles = ""; //$NON-NLS-1$
    public static String Column_programmed = ""; //$NON-NLS-1$
    public static String Column_state = ""; //$NON-NLS-1$
    public static String Column_valid = ""; //$NON-NLS-1$
    public static String Image_filter = ""; //$NON-NLS-1$
    public static String Legend_valid = ""; //$NON-NLS-1$
    public static String Legend_wear = ""; //$NON-NLS-1$
    public static String State_BAD = ""; //$NON-NLS-1$
    public static String State_FREE = ""; //$NON-NLS-1$
    public static String State_FULL = ""; //$NON-NLS-1$
    public static String State_PARTLY = ""; //$NON-NLS-1$
    public static String Summary_map = ""; //$NON-NLS-1$
    public static String Valid_unknown = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
