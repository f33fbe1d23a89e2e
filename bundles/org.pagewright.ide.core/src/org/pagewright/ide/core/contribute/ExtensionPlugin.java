// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.contribute;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.JavaRuntime;
import org.osgi.framework.FrameworkUtil;
import org.pagewright.ide.core.script.SimulatorApi;

/** A plug-in project that adds something to the simulator, ready to be changed and run. */
public final class ExtensionPlugin {
    private static final String PDE = "org.eclipse.pde.core"; //$NON-NLS-1$
    private static final String PDE_NATURE = "org.eclipse.pde.PluginNature"; //$NON-NLS-1$
    private static final List<String> PDE_BUILDERS = List.of("org.eclipse.pde.ManifestBuilder", //$NON-NLS-1$
            "org.eclipse.pde.SchemaBuilder"); //$NON-NLS-1$

    private final String name;
    private final Set<Kind> kinds;

    /** What a plug-in can add. */
    public enum Kind {
        /** A NAND part, without code. */
        PART("nandParts", "parts file=\"parts/board.parts\"", "board.parts.txt", "parts/board.parts"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        /** A rule for driver sources. */
        RULE("rules", "rule class=\"${package}.BoardRule\"", "BoardRule.java.txt", "src/${folder}/BoardRule.java"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        /** A workload. */
        WORKLOAD("workloads", "workload class=\"${package}.Storm\"", "Storm.java.txt", "src/${folder}/Storm.java"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

        private final String point;
        private final String element;
        private final String template;
        private final String file;

        Kind(String point, String element, String template, String file) {
            this.point = point;
            this.element = element;
            this.template = template;
            this.file = file;
        }
    }

    /**
     * A plug-in to be made.
     *
     * @param name  project name, symbolic name and, in lower case, package
     * @param kinds what it adds
     */
    public ExtensionPlugin(String name, Set<Kind> kinds) {
        this.name = name;
        this.kinds = Set.copyOf(kinds);
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
        for (Kind kind : Kind.values()) {
            if (kinds.contains(kind)) {
                write(project, kind.file, template(kind.template));
            }
        }
        write(project, "META-INF/MANIFEST.MF", manifest()); //$NON-NLS-1$
        write(project, "plugin.xml", pluginXml()); //$NON-NLS-1$
        write(project, "build.properties", buildProperties()); //$NON-NLS-1$
        IFolder source = project.getFolder("src"); //$NON-NLS-1$
        folder(source);
        IJavaProject java = JavaCore.create(project);
        var path = new ArrayList<IClasspathEntry>(List.of(JavaCore.newSourceEntry(source.getFullPath()),
                JavaRuntime.getDefaultJREContainerEntry()));
        path.add(JavaCore.newContainerEntry(
                hasPde ? new Path("org.eclipse.pde.core.requiredPlugins") : SimulatorApi.PATH)); //$NON-NLS-1$
        java.setRawClasspath(path.toArray(IClasspathEntry[]::new), project.getFolder("bin").getFullPath(), //$NON-NLS-1$
                progress.split(1));
    }

    private static void describe(IProject project, boolean hasPde) throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setNatureIds(hasPde ? new String[] { JavaCore.NATURE_ID, PDE_NATURE }
                : new String[] { JavaCore.NATURE_ID });
        project.setDescription(description, null);
        if (hasPde) {
            var builders = new ArrayList<>(List.of(description.getBuildSpec()));
            for (String builder : PDE_BUILDERS) {
                var command = description.newCommand();
                command.setBuilderName(builder);
                builders.add(command);
            }
            description.setBuildSpec(builders.toArray(org.eclipse.core.resources.ICommand[]::new));
            project.setDescription(description, null);
        }
    }

    private String manifest() {
        return """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-Name: %s
                Bundle-SymbolicName: %s;singleton:=true
                Bundle-Version: 1.0.0.qualifier
                Bundle-RequiredExecutionEnvironment: JavaSE-21
                Require-Bundle: org.pagewright.ide.core;bundle-version="[1.0.0,2.0.0)",
                 org.pagewright.boot;bundle-version="[1.0.0,2.0.0)",
                 org.pagewright.migration;bundle-version="[1.0.0,2.0.0)",
                 org.pagewright.model;bundle-version="[1.0.0,2.0.0)"
                """.formatted(name, name); //$NON-NLS-1$
    }

    private String pluginXml() {
        var text = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>\n"); //$NON-NLS-1$
        for (Kind kind : Kind.values()) {
            if (kinds.contains(kind)) {
                text.append("""
                           <extension point="org.pagewright.ide.core.%s">
                              <%s/>
                           </extension>
                        """.formatted(kind.point, resolve(kind.element))); //$NON-NLS-1$
            }
        }
        return text.append("</plugin>\n").toString(); //$NON-NLS-1$
    }

    private String buildProperties() {
        return """
                source.. = src/
                output.. = bin/
                bin.includes = META-INF/,\\
                               .,\\
                               plugin.xml%s
                """.formatted(kinds.contains(Kind.PART) ? ",\\\n               parts/" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private String template(String file) throws CoreException {
        URL entry = FrameworkUtil.getBundle(ExtensionPlugin.class).getEntry("templates/" + file); //$NON-NLS-1$
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CoreException(Status.error(e.getMessage(), e));
        }
    }

    private void write(IProject project, String path, String text) throws CoreException {
        var file = project.getFile(resolve(path));
        folder(file.getParent());
        file.create(resolve(text).getBytes(StandardCharsets.UTF_8), true, false, null);
    }

    private static void folder(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            folder(folder.getParent());
            folder.create(true, true, null);
        }
    }

    private String resolve(String text) {
        String packageName = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return text.replace("${package}", packageName).replace("${folder}", packageName.replace('.', '/')); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
