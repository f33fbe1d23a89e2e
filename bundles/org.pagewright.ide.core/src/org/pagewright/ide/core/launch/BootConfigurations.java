// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.drives.WorkspaceHeader;

/** Finds the configuration for a header or a driver source before it makes another one. */
public final class BootConfigurations {
    private BootConfigurations() {
    }

    /** The configuration that boots this header with a correct driver, made if there is none. */
    public static ILaunchConfiguration forHeader(IFile header) throws CoreException {
        return find(header, List.of(), header.getProject().getName() + " boot"); //$NON-NLS-1$
    }

    /**
     * The configuration that boots what this driver source really does, made if there is none.
     *
     * @throws CoreException with one sentence when the driver's project has no header
     */
    public static ILaunchConfiguration forDriver(IFile driver) throws CoreException {
        for (IFile header : WorkspaceHeader.findAll()) {
            if (header.getProject().equals(driver.getProject())) {
                return find(header, List.of(driver.getFullPath().toString()), driver.getName() + " boot"); //$NON-NLS-1$
            }
        }
        throw new CoreException(
                Status.error(NLS.bind(Messages.BootConfigurations_noHeader, driver.getProject().getName())));
    }

    /** What every configuration of this type has, however it was made. */
    public static void prepare(ILaunchConfigurationWorkingCopy copy) {
        copy.setAttribute(DebugPlugin.ATTR_CONSOLE_ENCODING, "UTF-8"); //$NON-NLS-1$
        copy.setAttribute(DebugPlugin.ATTR_PROCESS_FACTORY_ID, BootProcessFactory.ID);
    }

    /**
     * The configurations that boot the headers of a project, made if there are none.
     *
     * @throws CoreException with one sentence when the project has no header
     */
    public static List<ILaunchConfiguration> forProject(IProject project) throws CoreException {
        var configurations = new ArrayList<ILaunchConfiguration>();
        for (IFile header : WorkspaceHeader.findAll()) {
            if (header.getProject().equals(project)) {
                configurations.add(forHeader(header));
            }
        }
        if (configurations.isEmpty()) {
            throw new CoreException(Status.error(NLS.bind(Messages.BootConfigurations_noHeader, project.getName())));
        }
        return configurations;
    }

    private static ILaunchConfiguration find(IFile header, List<String> drivers, String name) throws CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(BootAttributes.TYPE);
        String path = header.getFullPath().toString();
        for (ILaunchConfiguration existing : manager.getLaunchConfigurations(type)) {
            if (existing.getAttribute(BootAttributes.HEADER, "").equals(path) //$NON-NLS-1$
                    && existing.getAttribute(BootAttributes.DRIVERS, List.<String>of()).equals(drivers)) {
                return existing;
            }
        }
        ILaunchConfigurationWorkingCopy copy = type.newInstance(null, manager.generateLaunchConfigurationName(name));
        copy.setAttribute(BootAttributes.HEADER, path);
        copy.setMappedResources(new IFile[] { header });
        prepare(copy);
        if (!drivers.isEmpty()) {
            copy.setAttribute(BootAttributes.DRIVERS, drivers);
        }
        return copy.doSave();
    }
}
