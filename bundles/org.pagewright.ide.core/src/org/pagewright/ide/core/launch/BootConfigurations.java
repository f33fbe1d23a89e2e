// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;

/** Finds the configuration for a header before it makes another one. */
public final class BootConfigurations {
    private BootConfigurations() {
    }

    /** The configuration that boots this header, made if there is none. */
    public static ILaunchConfiguration forHeader(IFile header) throws CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(BootAttributes.TYPE);
        String path = header.getFullPath().toString();
        for (ILaunchConfiguration existing : manager.getLaunchConfigurations(type)) {
            if (existing.getAttribute(BootAttributes.HEADER, "").equals(path)) { //$NON-NLS-1$
                return existing;
            }
        }
        String name = manager.generateLaunchConfigurationName(header.getProject().getName() + " boot"); //$NON-NLS-1$
        ILaunchConfigurationWorkingCopy copy = type.newInstance(null, name);
        copy.setAttribute(BootAttributes.HEADER, path);
        copy.setMappedResources(new IFile[] { header });
        copy.setAttribute(DebugPlugin.ATTR_CONSOLE_ENCODING, "UTF-8"); //$NON-NLS-1$
        copy.setAttribute(BootAttributes.FAULTS, List.<String>of());
        return copy.doSave();
    }
}
