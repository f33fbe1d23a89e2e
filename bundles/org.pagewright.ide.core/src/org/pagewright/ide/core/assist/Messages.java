// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.assist;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Meaning_DRIVE_COUNT = ""; //$NON-NLS-1$
    public static String Meaning_DRIVE_LETTERS = ""; //$NON-NLS-1$
    public static String Meaning_DRIVE_LIST = ""; //$NON-NLS-1$
    public static String Meaning_DRIVE_NAME = ""; //$NON-NLS-1$
    public static String Meaning_INSTANCE_COUNT = ""; //$NON-NLS-1$
    public static String Meaning_INSTANCE_DRIVE_COUNTS = ""; //$NON-NLS-1$
    public static String Meaning_INSTANCE_NUM_PAGES = ""; //$NON-NLS-1$
    public static String Meaning_INSTANCE_PAGE_DRIVE_COUNTS = ""; //$NON-NLS-1$
    public static String Meaning_INSTANCE_PAGING_TYPE = ""; //$NON-NLS-1$
    public static String Meaning_INSTANCE_UI_DRIVE_ID = ""; //$NON-NLS-1$
    public static String Meaning_MEDIA_COUNT = ""; //$NON-NLS-1$
    public static String Meaning_NUM_PAGES = ""; //$NON-NLS-1$
    public static String Meaning_PAGE_DRIVE_COUNT = ""; //$NON-NLS-1$
    public static String Meaning_PAGE_DRIVE_LIST = ""; //$NON-NLS-1$
    public static String Meaning_PAGING_TYPE = ""; //$NON-NLS-1$
    public static String Meaning_SECTOR_SHIFT = ""; //$NON-NLS-1$
    public static String Proposal_info = ""; //$NON-NLS-1$
    public static String Value_drives = ""; //$NON-NLS-1$
    public static String Value_fragment = ""; //$NON-NLS-1$
    public static String Value_paging = ""; //$NON-NLS-1$
    public static String Value_sector = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
