// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String BootSample_job = ""; //$NON-NLS-1$
    public static String ChoiceField_default = ""; //$NON-NLS-1$
    public static String HeaderField_browse = ""; //$NON-NLS-1$
    public static String HeaderField_label = ""; //$NON-NLS-1$
    public static String HeaderField_missing = ""; //$NON-NLS-1$
    public static String HeaderField_prompt = ""; //$NON-NLS-1$
    public static String HeaderField_select = ""; //$NON-NLS-1$
    public static String JavaClassButton_browse = ""; //$NON-NLS-1$
    public static String JavaClassButton_project = ""; //$NON-NLS-1$
    public static String JavaClassButton_prompt = ""; //$NON-NLS-1$
    public static String KernelTab_generation = ""; //$NON-NLS-1$
    public static String KernelTab_memoryModel = ""; //$NON-NLS-1$
    public static String KernelTab_codeFormat = ""; //$NON-NLS-1$
    public static String KernelTab_romFormat = ""; //$NON-NLS-1$
    public static String KernelTab_name = ""; //$NON-NLS-1$
    public static String ListField_hint = ""; //$NON-NLS-1$
    public static String MainTab_defines = ""; //$NON-NLS-1$
    public static String MainTab_drivers = ""; //$NON-NLS-1$
    public static String MainTab_name = ""; //$NON-NLS-1$
    public static String MainTab_summaryNone = ""; //$NON-NLS-1$
    public static String MainTab_summaryPaging = ""; //$NON-NLS-1$
    public static String MainTab_summaryTitle = ""; //$NON-NLS-1$
    public static String NandTab_faults = ""; //$NON-NLS-1$
    public static String NandTab_name = ""; //$NON-NLS-1$
    public static String NandTab_part = ""; //$NON-NLS-1$
    public static String NandTab_partFile = ""; //$NON-NLS-1$
    public static String NumberField_wrong = ""; //$NON-NLS-1$
    public static String PathField_missing = ""; //$NON-NLS-1$
    public static String PathField_select = ""; //$NON-NLS-1$
    public static String TraceTab_ctf = ""; //$NON-NLS-1$
    public static String TraceTab_events = ""; //$NON-NLS-1$
    public static String TraceTab_filter = ""; //$NON-NLS-1$
    public static String TraceTab_filterMessage = ""; //$NON-NLS-1$
    public static String TraceTab_filterTip = ""; //$NON-NLS-1$
    public static String TraceTab_name = ""; //$NON-NLS-1$
    public static String WorkloadTab_badSeed = ""; //$NON-NLS-1$
    public static String WorkloadTab_name = ""; //$NON-NLS-1$
    public static String WorkloadTab_seed = ""; //$NON-NLS-1$
    public static String WorkloadTab_traceFile = ""; //$NON-NLS-1$
    public static String WorkloadTab_selectTrace = ""; //$NON-NLS-1$
    public static String WorkloadTab_unknown = ""; //$NON-NLS-1$
    public static String ProjectBoot_message = ""; //$NON-NLS-1$
    public static String ProjectBoot_title = ""; //$NON-NLS-1$
    public static String WorkloadTab_workload = ""; //$NON-NLS-1$
    public static String KernelTab_maxPages = ""; //$NON-NLS-1$
    public static String KernelTab_minPages = ""; //$NON-NLS-1$
    public static String KernelTab_oldOldest = ""; //$NON-NLS-1$
    public static String KernelTab_youngOld = ""; //$NON-NLS-1$
    public static String MainTab_addDriver = ""; //$NON-NLS-1$
    public static String MainTab_addDriverTitle = ""; //$NON-NLS-1$
    public static String NandTab_addFault = ""; //$NON-NLS-1$
    public static String NandTab_addFaultMessage = ""; //$NON-NLS-1$
    public static String NandTab_addFaultTitle = ""; //$NON-NLS-1$
    public static String NandTab_load = ""; //$NON-NLS-1$
    public static String NandTab_save = ""; //$NON-NLS-1$
    public static String PathField_fileSystem = ""; //$NON-NLS-1$
    public static String PathField_isFile = ""; //$NON-NLS-1$
    public static String PathField_noNewFile = ""; //$NON-NLS-1$
    public static String PathField_noNewFolder = ""; //$NON-NLS-1$
    public static String PathField_noParent = ""; //$NON-NLS-1$
    public static String PathField_none = ""; //$NON-NLS-1$
    public static String PathField_selectFolder = ""; //$NON-NLS-1$
    public static String PathField_workspace = ""; //$NON-NLS-1$
    public static String Summary_correct = ""; //$NON-NLS-1$
    public static String Summary_faults = ""; //$NON-NLS-1$
    public static String Summary_written = ""; //$NON-NLS-1$
    public static String PathField_browse = ""; //$NON-NLS-1$
    public static String DriverClassButton_browse = ""; //$NON-NLS-1$
    public static String DriverClassButton_oneOnly = ""; //$NON-NLS-1$
    public static String DriverClassButton_prompt = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
