// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.pagewright.ide.core.drives.WorkspaceHeader;

/**
 * A project in our perspective, and no project at all after each test; {@link NothingLogged} watches from before the
 * project is there until it is gone.
 */
final class OpenProject implements BeforeEachCallback, AfterEachCallback {
    private final NothingLogged nothingLogged = new NothingLogged();
    private final Maker maker;
    private IProject project;

    private interface Maker {
        IProject make() throws CoreException;
    }

    private OpenProject(Maker maker) {
        this.maker = maker;
    }

    /** The sample: a header, and a driver before and after its migration. */
    static OpenProject sample() {
        return new OpenProject(Workbench::sample);
    }

    /** A project without files. */
    static OpenProject empty(String name) {
        return new OpenProject(() -> {
            IProject made = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
            made.create(new NullProgressMonitor());
            made.open(new NullProgressMonitor());
            return made;
        });
    }

    IProject project() {
        return project;
    }

    IFile file(String name) {
        return project.getFile(name);
    }

    IFile header() {
        return file(WorkspaceHeader.FILE_NAME);
    }

    /** The sample's driver before its migration. */
    IFile driver() {
        return file("mednand_before.cpp");
    }

    @Override
    public void beforeEach(ExtensionContext context) throws CoreException {
        nothingLogged.beforeEach(context);
        Workbench.openPerspective();
        project = maker.make();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            Workbench.deleteProjects();
        } finally {
            nothingLogged.afterEach(context);
        }
    }
}
