// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.contribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.JavaRuntime;
import org.pagewright.ide.core.contribute.Contribution.Kind;
import org.pagewright.ide.core.script.SimulatorApi;

/** A plug-in project that adds something to the simulator, ready to be changed and run. */
public final class ExtensionPlugin {
    private static final String PDE = "org.eclipse.pde.core"; //$NON-NLS-1$
    private static final String PDE_NATURE = "org.eclipse.pde.PluginNature"; //$NON-NLS-1$
    private static final String SOURCE = "src"; //$NON-NLS-1$

    private final String name;
    private final List<Contribution> contributions;

    /**
     * A plug-in to be made.
     *
     * @param name  project name, symbolic name and, in lower case, package
     * @param kinds what it adds
     */
    public ExtensionPlugin(String name, Set<Kind> kinds) {
        this.name = name;
        this.contributions = Arrays.stream(Kind.values()).filter(kinds::contains)
                .map(kind -> new Contribution(kind, Contribution.packageFor(name), kind.usualName())).toList();
    }

    /** Makes the project. */
    public IProject create(IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(name);
        // Class path containers are resolved for the whole workspace.
        workspace.run(inner -> fill(project, SubMonitor.convert(inner, 10)), workspace.getRoot(),
                IWorkspace.AVOID_UPDATE, monitor);
        return project;
    }

    private void fill(IProject project, SubMonitor progress) throws CoreException {
        project.create(progress.split(1));
        project.open(progress.split(1));
        boolean hasPde = Platform.getBundle(PDE) != null;
        describe(project, hasPde);
        for (Contribution contribution : contributions) {
            contribution.create(project, SOURCE);
        }
        TextFile.create(project, "META-INF/MANIFEST.MF", manifest()); //$NON-NLS-1$
        TextFile.create(project, "plugin.xml", pluginXml()); //$NON-NLS-1$
        TextFile.create(project, "build.properties", buildProperties()); //$NON-NLS-1$
        IFolder source = project.getFolder(SOURCE);
        TextFile.createFolder(source);
        IJavaProject java = JavaCore.create(project);
        var path = new ArrayList<IClasspathEntry>(List.of(JavaCore.newSourceEntry(source.getFullPath()),
                JavaRuntime.getDefaultJREContainerEntry()));
        path.add(JavaCore.newContainerEntry(
                hasPde ? new Path("org.eclipse.pde.core.requiredPlugins") : SimulatorApi.PATH)); //$NON-NLS-1$
        java.setRawClasspath(path.toArray(IClasspathEntry[]::new), project.getFolder("bin").getFullPath(), //$NON-NLS-1$
                progress.split(1));
    }

    /** The natures add the builders that they need. */
    private static void describe(IProject project, boolean hasPde) throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setNatureIds(hasPde ? new String[] { JavaCore.NATURE_ID, PDE_NATURE }
                : new String[] { JavaCore.NATURE_ID });
        project.setDescription(description, null);
    }

    private String manifest() {
        return """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-Name: %s
                Bundle-SymbolicName: %s;singleton:=true
                Bundle-Version: 1.0.0.qualifier
                Bundle-RequiredExecutionEnvironment: JavaSE-21
                Require-Bundle: %s
                """.formatted(name, name, String.join(",\n ", requirements())); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private List<String> requirements() {
        return contributions.stream().flatMap(c -> c.kind().bundles().stream()).distinct()
                .map(bundle -> bundle + ";bundle-version=\"[1.0.0,2.0.0)\"").toList(); //$NON-NLS-1$
    }

    private String pluginXml() {
        var text = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>\n"); //$NON-NLS-1$
        for (Contribution contribution : contributions) {
            Kind kind = contribution.kind();
            text.append("""
                       <extension point="%s">
                          <%s %s="%s"/>
                       </extension>
                    """.formatted(kind.point(), kind.element(), kind.attribute(), contribution.value())); //$NON-NLS-1$
        }
        return text.append("</plugin>\n").toString(); //$NON-NLS-1$
    }

    private String buildProperties() {
        boolean hasPart = contributions.stream().anyMatch(c -> c.kind() == Kind.PART);
        return """
                source.. = src/
                output.. = bin/
                bin.includes = META-INF/,\\
                               .,\\
                               plugin.xml%s
                """.formatted(hasPart ? ",\\\n               parts/" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
