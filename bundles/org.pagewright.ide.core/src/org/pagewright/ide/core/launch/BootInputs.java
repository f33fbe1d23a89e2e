// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.model.edit.EditedText;

/** The files of the workspace that a boot reads, and what has changed in them. */
public final class BootInputs {
    /** Larger files are known by length and time. */
    private static final long MAX_TEXT_BYTES = 1 << 20;

    private BootInputs() {
    }

    /** Header, driver sources, own parts, trace or Java class, as far as they are there. */
    static List<IFile> of(ILaunchConfiguration configuration) throws CoreException {
        var paths = new ArrayList<String>();
        paths.add(configuration.getAttribute(BootAttributes.HEADER, "")); //$NON-NLS-1$
        paths.addAll(configuration.getAttribute(BootAttributes.DRIVERS, List.<String>of()));
        paths.add(configuration.getAttribute(BootAttributes.PART_FILE, "")); //$NON-NLS-1$
        paths.add(configuration.getAttribute(BootAttributes.WORKLOAD, "")); //$NON-NLS-1$
        var files = new ArrayList<IFile>();
        for (String path : paths) {
            if (!path.isBlank() && ResourcesPlugin.getWorkspace().getRoot()
                    .findMember(new Path(path.strip())) instanceof IFile file) {
                files.add(file);
            }
        }
        for (String path : paths) {
            if (path.startsWith(ScriptClass.PREFIX)) {
                addJavaSource(configuration, path.substring(ScriptClass.PREFIX.length()), files);
            }
        }
        return files;
    }

    private static void addJavaSource(ILaunchConfiguration configuration, String className, List<IFile> files)
            throws CoreException {
        String name = configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, ""); //$NON-NLS-1$
        if (!name.isEmpty()) {
            IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
            IType type = project.isAccessible() ? JavaCore.create(project).findType(className) : null;
            if (type != null && type.getResource() instanceof IFile file) {
                files.add(file);
            }
        }
    }

    /** What the files hold now. */
    static Map<IPath, String> states(List<IFile> files) throws CoreException {
        var states = new LinkedHashMap<IPath, String>();
        for (IFile file : files) {
            states.put(file.getFullPath(), state(file));
        }
        return states;
    }

    private static String state(IFile file) throws CoreException {
        IPath location = file.getLocation();
        long bytes = location == null ? 0 : location.toFile().length();
        return bytes <= MAX_TEXT_BYTES ? EditedText.hash(file.readString())
                : bytes + " " + file.getLocalTimeStamp(); //$NON-NLS-1$
    }

    /** What is not the same as at the last run of the header, or as an editor shows it; one sentence a file. */
    public static List<String> changes(ILaunchConfiguration configuration) throws CoreException {
        List<IFile> files = of(configuration);
        var last = BootRuns.instance().lastOf(new Path(configuration.getAttribute(BootAttributes.HEADER, ""))); //$NON-NLS-1$
        var changes = new ArrayList<String>();
        for (IFile file : files) {
            String before = last == null ? null : last.run().inputs().get(file.getFullPath());
            if (last != null && before != null && !before.equals(state(file))) {
                changes.add(NLS.bind(Messages.Preface_changed, file.getName(), last.run().number()));
            }
            ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(),
                    LocationKind.IFILE);
            if (buffer != null && buffer.isDirty()) {
                changes.add(NLS.bind(Messages.Preface_unsaved, file.getName()));
            }
        }
        return changes;
    }
}
