// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;

/** One labelled input bound to one attribute. */
interface AttributeField {

    /** Shows the configuration's value. */
    void read(ILaunchConfiguration configuration) throws CoreException;

    /** Stores the value shown; an empty one removes the attribute. */
    void write(ILaunchConfigurationWorkingCopy configuration);

    /** What is still to be filled in, or null. */
    default @Nullable String prompt() {
        return null;
    }

    /** What is wrong with the input, or null. */
    default @Nullable String error() {
        return null;
    }
}
