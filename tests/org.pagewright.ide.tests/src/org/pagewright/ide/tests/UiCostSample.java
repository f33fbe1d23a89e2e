// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.pagewright.ide.core.drives.WorkspaceHeader;

/** The sample for a test that measures: only when that is asked for, and without watches, which cost something too. */
final class UiCostSample implements BeforeEachCallback, AfterEachCallback {
    /** Tag of a test that opens the perspective itself. */
    static final String COLD = "cold";

    private IProject project;

    IProject project() {
        return project;
    }

    IFile header() {
        return project.getFile(WorkspaceHeader.FILE_NAME);
    }

    IFile driver() {
        return project.getFile("mednand_before.cpp");
    }

    @Override
    public void beforeEach(ExtensionContext context) throws CoreException {
        UiCosts.assumeWanted(context.getRequiredTestMethod().getName());
        if (!context.getTags().contains(COLD)) {
            Workbench.openPerspective();
        }
        project = Workbench.sample();
        JobWatch.settle(); // a person needs longer than what is made ready in the background
    }

    @Override
    public void afterEach(ExtensionContext context) throws CoreException {
        if (project != null) {
            Workbench.deleteProjects();
            Workbench.deleteLaunchConfigurations();
        }
    }
}
