// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String ExtensionWizard_title = ""; //$NON-NLS-1$
    public static String Extension_browseMessage = ""; //$NON-NLS-1$
    public static String Extension_byController = ""; //$NON-NLS-1$
    public static String Extension_byExtension = ""; //$NON-NLS-1$
    public static String Extension_byOwn = ""; //$NON-NLS-1$
    public static String Extension_byPrefix = ""; //$NON-NLS-1$
    public static String Extension_class = ""; //$NON-NLS-1$
    public static String Extension_classMessage = ""; //$NON-NLS-1$
    public static String Extension_classic = ""; //$NON-NLS-1$
    public static String Extension_description = ""; //$NON-NLS-1$
    public static String Extension_files = ""; //$NON-NLS-1$
    public static String Extension_generating = ""; //$NON-NLS-1$
    public static String Extension_header = ""; //$NON-NLS-1$
    public static String Extension_kernel = ""; //$NON-NLS-1$
    public static String Extension_noHeader = ""; //$NON-NLS-1$
    public static String Extension_pinned = ""; //$NON-NLS-1$
    public static String Extension_prefix = ""; //$NON-NLS-1$
    public static String Extension_promptFiles = ""; //$NON-NLS-1$
    public static String Extension_promptFolder = ""; //$NON-NLS-1$
    public static String Extension_promptPrefix = ""; //$NON-NLS-1$
    public static String Extension_registration = ""; //$NON-NLS-1$
    public static String Extension_summary = ""; //$NON-NLS-1$
    public static String Extension_summaryNone = ""; //$NON-NLS-1$
    public static String Files_differs = ""; //$NON-NLS-1$
    public static String Files_name = ""; //$NON-NLS-1$
    public static String Files_new = ""; //$NON-NLS-1$
    public static String Files_same = ""; //$NON-NLS-1$
    public static String Files_state = ""; //$NON-NLS-1$
    public static String Header_reading = ""; //$NON-NLS-1$
    public static String Header_searching = ""; //$NON-NLS-1$
    public static String Page_browse = ""; //$NON-NLS-1$
    public static String Page_browseMessage = ""; //$NON-NLS-1$
    public static String Page_copy = ""; //$NON-NLS-1$
    public static String Page_description = ""; //$NON-NLS-1$
    public static String Page_drives = ""; //$NON-NLS-1$
    public static String Page_drivesDerived = ""; //$NON-NLS-1$
    public static String Page_folder = ""; //$NON-NLS-1$
    public static String Page_folderMissing = ""; //$NON-NLS-1$
    public static String Page_folderPrompt = ""; //$NON-NLS-1$
    public static String Page_mediaCount = ""; //$NON-NLS-1$
    public static String Page_name = ""; //$NON-NLS-1$
    public static String Page_numPages = ""; //$NON-NLS-1$
    public static String Page_numPagesDerived = ""; //$NON-NLS-1$
    public static String Page_pageDrives = ""; //$NON-NLS-1$
    public static String Page_paging = ""; //$NON-NLS-1$
    public static String Page_pagingCode = ""; //$NON-NLS-1$
    public static String Page_pagingData = ""; //$NON-NLS-1$
    public static String Page_pagingRom = ""; //$NON-NLS-1$
    public static String Page_prefix = ""; //$NON-NLS-1$
    public static String Page_preview = ""; //$NON-NLS-1$
    public static String Sample_description = ""; //$NON-NLS-1$
    public static String Sample_exists = ""; //$NON-NLS-1$
    public static String Sample_text = ""; //$NON-NLS-1$
    public static String Sample_title = ""; //$NON-NLS-1$
    public static String Wizard_title = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
