// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String Drives_code = ""; //$NON-NLS-1$
    public static String Drives_data = ""; //$NON-NLS-1$
    public static String Drives_drive = ""; //$NON-NLS-1$
    public static String Drives_from = ""; //$NON-NLS-1$
    public static String Drives_none = ""; //$NON-NLS-1$
    public static String Drives_paged = ""; //$NON-NLS-1$
    public static String Drives_rom = ""; //$NON-NLS-1$
    public static String HeaderStep_bytes = ""; //$NON-NLS-1$
    public static String HeaderStep_pages = ""; //$NON-NLS-1$
    public static String HeaderStep_wrong = ""; //$NON-NLS-1$
    public static String Ldd_title = ""; //$NON-NLS-1$
    public static String Page_description = ""; //$NON-NLS-1$
    public static String Page_driver = ""; //$NON-NLS-1$
    public static String Page_header = ""; //$NON-NLS-1$
    public static String Page_kernel = ""; //$NON-NLS-1$
    public static String Page_noHeader = ""; //$NON-NLS-1$
    public static String Page_prefix = ""; //$NON-NLS-1$
    public static String Page_promptPrefix = ""; //$NON-NLS-1$
    public static String Page_summary = ""; //$NON-NLS-1$
    public static String Page_summaryNone = ""; //$NON-NLS-1$
    public static String Page_title = ""; //$NON-NLS-1$
    public static String Source_browse = ""; //$NON-NLS-1$
    public static String Source_description = ""; //$NON-NLS-1$
    public static String Source_descriptionMany = ""; //$NON-NLS-1$
    public static String Source_label = ""; //$NON-NLS-1$
    public static String Source_labelMany = ""; //$NON-NLS-1$
    public static String Source_missing = ""; //$NON-NLS-1$
    public static String Source_prompt = ""; //$NON-NLS-1$
    public static String Source_promptMany = ""; //$NON-NLS-1$
    public static String Source_searching = ""; //$NON-NLS-1$
    public static String Source_select = ""; //$NON-NLS-1$
    public static String Step_changes = ""; //$NON-NLS-1$
    public static String Step_computing = ""; //$NON-NLS-1$
    public static String Step_copy = ""; //$NON-NLS-1$
    public static String Step_description = ""; //$NON-NLS-1$
    public static String Step_done = ""; //$NON-NLS-1$
    public static String Step_left = ""; //$NON-NLS-1$
    public static String Step_make = ""; //$NON-NLS-1$
    public static String Step_nothing = ""; //$NON-NLS-1$
    public static String Step_preview = ""; //$NON-NLS-1$
    public static String Step_skipped = ""; //$NON-NLS-1$
    public static String Step_title = ""; //$NON-NLS-1$
    public static String RequestStep_bytes = ""; //$NON-NLS-1$
    public static String RequestStep_hint = ""; //$NON-NLS-1$
    public static String RequestStep_start = ""; //$NON-NLS-1$
    public static String RequestStep_wrong = ""; //$NON-NLS-1$
    public static String SampleStep_noDriver = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
