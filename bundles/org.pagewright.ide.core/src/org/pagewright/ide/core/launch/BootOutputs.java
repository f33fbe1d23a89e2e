// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;

/**
 * What a boot writes into the workspace; the workspace must be told, as another process writes it.
 *
 * @param folders where the image of the NAND part and the CTF trace come to lie
 */
record BootOutputs(List<IResource> folders) {
    static BootOutputs of(ILaunchConfiguration configuration) throws CoreException {
        var folders = new ArrayList<IResource>();
        for (String attribute : List.of(BootAttributes.SAVE_IMAGE, BootAttributes.CTF)) {
            String value = configuration.getAttribute(attribute, "").strip(); //$NON-NLS-1$
            IPath path = new Path(value);
            if (value.startsWith("/") && path.segmentCount() >= 2 //$NON-NLS-1$
                    && ResourcesPlugin.getWorkspace().getRoot().findMember(path.removeLastSegments(1)) != null) {
                folders.add(ResourcesPlugin.getWorkspace().getRoot().findMember(path.removeLastSegments(1)));
            }
        }
        return new BootOutputs(folders);
    }

    /** Reads the folders anew in the background. */
    void refresh() {
        if (!folders.isEmpty()) {
            Job.createSystem("Refresh after a simulated boot", (ICoreRunnable) monitor -> { //$NON-NLS-1$
                for (IResource folder : folders) {
                    folder.refreshLocal(IResource.DEPTH_INFINITE, monitor);
                }
            }).schedule();
        }
    }
}
