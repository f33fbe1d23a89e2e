// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.debug.ui.AbstractLaunchConfigurationTabGroup;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.debug.ui.ILaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;

/** The tabs of a simulated boot. */
public final class BootTabGroup extends AbstractLaunchConfigurationTabGroup {

    @Override
    public void createTabs(@Nullable ILaunchConfigurationDialog dialog, @Nullable String mode) {
        setTabs(new ILaunchConfigurationTab[] { new MainTab(), new KernelTab(), new NandTab(), new WorkloadTab(),
                new TraceTab(), new LaterTab(new CommonTab()) });
    }
}
