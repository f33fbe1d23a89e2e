// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.io.File;
import java.util.Arrays;
import java.util.Objects;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.pde.core.target.ITargetDefinition;
import org.eclipse.pde.core.target.ITargetLocation;
import org.eclipse.pde.core.target.ITargetPlatformService;
import org.eclipse.pde.core.target.LoadTargetDefinitionJob;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** PDE's target platform: the bundles that run here, because the Eclipse of a test has no plug-ins folder. */
final class RunningTarget {
    private RunningTarget() {
    }

    static void load() throws CoreException, InterruptedException {
        BundleContext context = FrameworkUtil.getBundle(RunningTarget.class).getBundleContext();
        var service = Objects.requireNonNull(
                context.getService(context.getServiceReference(ITargetPlatformService.class)));
        ITargetDefinition target = service.newTarget();
        target.setName("what runs here");
        target.setTargetLocations(Arrays.stream(context.getBundles())
                .flatMap(bundle -> FileLocator.getBundleFileLocation(bundle).stream()).map(File::getParent).distinct()
                .map(service::newDirectoryLocation).toArray(ITargetLocation[]::new));
        target.resolve(new NullProgressMonitor());
        service.saveTargetDefinition(target);
        var job = new LoadTargetDefinitionJob(target);
        job.schedule();
        job.join();
    }
}
