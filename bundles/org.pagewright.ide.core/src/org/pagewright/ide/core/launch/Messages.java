// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String BootCommand_missing = ""; //$NON-NLS-1$
    public static String BootCommand_noHeader = ""; //$NON-NLS-1$
    public static String BootCommand_notLocal = ""; //$NON-NLS-1$
    public static String BootConfigurations_noHeader = ""; //$NON-NLS-1$
    public static String Choices_concurrent = ""; //$NON-NLS-1$
    public static String Choices_mistake = ""; //$NON-NLS-1$
    public static String Choices_part = ""; //$NON-NLS-1$
    public static String Choices_pinObjects = ""; //$NON-NLS-1$
    public static String Delegate_booting = ""; //$NON-NLS-1$
    public static String Delegate_noJre = ""; //$NON-NLS-1$
    public static String Delegate_noMode = ""; //$NON-NLS-1$
    public static String Preface_changed = ""; //$NON-NLS-1$
    public static String Preface_faults = ""; //$NON-NLS-1$
    public static String Preface_fitting = ""; //$NON-NLS-1$
    public static String Preface_liveList = ""; //$NON-NLS-1$
    public static String Preface_load = ""; //$NON-NLS-1$
    public static String Preface_save = ""; //$NON-NLS-1$
    public static String Preface_settings = ""; //$NON-NLS-1$
    public static String Preface_unsaved = ""; //$NON-NLS-1$
    public static String Progress_job = ""; //$NON-NLS-1$
    public static String Progress_stage = ""; //$NON-NLS-1$
    public static String Progress_starting = ""; //$NON-NLS-1$
    public static String EngineClassPath_missing = ""; //$NON-NLS-1$
    public static String UserClassPath_noProject = ""; //$NON-NLS-1$

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
