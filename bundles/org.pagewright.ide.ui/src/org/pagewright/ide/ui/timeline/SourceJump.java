// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootRun;

/** Goes from a run to the source line that breaks a rule. */
final class SourceJump {
    private final IWorkbenchPage page;
    private final java.util.function.Consumer<String> message;

    /** @param message says when there is nothing to go to */
    SourceJump(IWorkbenchPage page, java.util.function.Consumer<String> message) {
        this.page = page;
        this.message = message;
    }

    /** Looks in a job: the drivers of the launch configuration first, else the sources beside the header. */
    void open(BootRun run, String rule) {
        Job.create(NLS.bind(Messages.Source_searching, rule, run.header().lastSegment()), (ICoreRunnable) monitor -> {
            IMarker marker = find(run, rule);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (marker == null) {
                    message.accept(NLS.bind(Messages.Source_none, run.configurationName(), rule));
                } else {
                    open(marker);
                }
            });
        }).schedule();
    }

    private void open(IMarker marker) {
        try {
            IDE.openEditor(page, marker);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private static @Nullable IMarker find(BootRun run, String rule) throws CoreException {
        List<IFile> sources = sources(run);
        IMarker known = markerOf(sources, rule);
        if (known != null) {
            return known;
        }
        for (IFile source : sources) {
            var check = new CheckJob(source);
            check.schedule();
            try {
                check.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return markerOf(sources, rule);
    }

    private static @Nullable IMarker markerOf(List<IFile> sources, String rule) throws CoreException {
        var found = new ArrayList<IMarker>();
        for (IFile source : sources) {
            for (IMarker marker : source.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
                if (rule.equals(marker.getAttribute(FindingMarkers.RULE, ""))) { //$NON-NLS-1$
                    found.add(marker);
                }
            }
        }
        found.sort(Comparator.comparingInt(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<IFile> sources(BootRun run) throws CoreException {
        var sources = new ArrayList<IFile>();
        for (ILaunchConfiguration configuration : DebugPlugin.getDefault().getLaunchManager()
                .getLaunchConfigurations()) {
            if (configuration.getName().equals(run.configurationName())) {
                for (String path : configuration.getAttribute(BootAttributes.DRIVERS, List.<String>of())) {
                    if (ResourcesPlugin.getWorkspace().getRoot().findMember(path) instanceof IFile file) {
                        sources.add(file);
                    }
                }
            }
        }
        IFile header = ResourcesPlugin.getWorkspace().getRoot().getFile(run.header());
        IProject project = header.getProject();
        if (sources.isEmpty() && project.isAccessible()) {
            sources.add(header);
            IContainer folder = header.getParent();
            for (IResource member : folder.members()) {
                if (member instanceof IFile file && "cpp".equals(file.getFileExtension())) { //$NON-NLS-1$
                    sources.add(file);
                }
            }
        }
        return sources;
    }
}
