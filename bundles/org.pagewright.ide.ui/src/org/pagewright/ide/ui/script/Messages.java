// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import org.eclipse.osgi.util.NLS;

/** Texts for users. */
final class Messages extends NLS {
    public static String DeterminismFix_order = ""; //$NON-NLS-1$
    public static String DeterminismFix_replace = ""; //$NON-NLS-1$
    public static String DeterminismFix_seed = ""; //$NON-NLS-1$
    public static String DeterminismFix_sequential = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_adds = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_badName = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_description = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_nothing = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_part = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_rule = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_title = ""; //$NON-NLS-1$
    public static String NewExtensionPlugin_workload = ""; //$NON-NLS-1$
    public static String NewWorkloadPage_description = ""; //$NON-NLS-1$
    public static String NewWorkloadPage_title = ""; //$NON-NLS-1$
    public static String NewWorkloadWizard_title = ""; //$NON-NLS-1$
    public static String SimulatorApiPage_content = ""; //$NON-NLS-1$
    public static String SimulatorApiPage_description = ""; //$NON-NLS-1$
    public static String SimulatorApiPage_title = ""; //$NON-NLS-1$
    public static String WorkloadTypeDialog_message = ""; //$NON-NLS-1$
    public static String WorkloadTypeDialog_none = ""; //$NON-NLS-1$
    public static String WorkloadTypeDialog_title = ""; //$NON-NLS-1$
    public static String DriverTypeDialog_title = ""; //$NON-NLS-1$
    public static String DriverTypeDialog_message = ""; //$NON-NLS-1$
    public static String DriverTypeDialog_none = ""; //$NON-NLS-1$
    public static String NewDriverModel_title = ""; //$NON-NLS-1$
    public static String NewDriverModel_windowTitle = ""; //$NON-NLS-1$
    public static String NewDriverModel_description = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
