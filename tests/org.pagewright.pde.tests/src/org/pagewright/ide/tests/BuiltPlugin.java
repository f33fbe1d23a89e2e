// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** A plug-in project as a jar in the running workbench, with what its build.properties names and nothing else. */
final class BuiltPlugin implements AutoCloseable {
    private final Bundle bundle;

    BuiltPlugin(IProject project, Path folder) throws CoreException, IOException, BundleException {
        var build = new Properties();
        try (InputStream in = project.getFile("build.properties").getContents()) {
            build.load(in);
        }
        Path jar = folder.resolve(project.getName() + ".jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String included : build.getProperty("bin.includes").split(",")) {
                String path = included.strip();
                if (path.equals(".")) {
                    addFolder(zip, project.getFolder(build.getProperty("output..")), "");
                } else if (path.endsWith("/")) {
                    addFolder(zip, project.getFolder(path), path);
                } else {
                    add(zip, project.getFile(path), path);
                }
            }
        }
        bundle = FrameworkUtil.getBundle(BuiltPlugin.class).getBundleContext().installBundle(jar.toUri().toString());
        bundle.start();
    }

    private static void addFolder(ZipOutputStream zip, IContainer folder, String prefix)
            throws CoreException, IOException {
        for (IResource member : folder.members()) {
            if (member instanceof IFolder inner) {
                addFolder(zip, inner, prefix + inner.getName() + '/');
            } else if (member instanceof IFile file) {
                add(zip, file, prefix + file.getName());
            }
        }
    }

    private static void add(ZipOutputStream zip, IFile file, String name) throws CoreException, IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = file.getContents()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
    }
}
