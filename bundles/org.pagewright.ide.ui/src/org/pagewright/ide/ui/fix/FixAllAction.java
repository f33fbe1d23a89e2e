// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.change.FixAllRefactoring;
import org.pagewright.ide.core.check.FindingMarkers;

/** Makes all repairs of a rule: in a file at once, in a project after a preview; each is one step of Undo. */
final class FixAllAction {
    private static final int RELEVANCE = 50;

    private FixAllAction() {
    }

    static MarkerAction inFile(String rule, IFile file) {
        return new MarkerAction(NLS.bind(Messages.FixAll_file, rule, file.getName()),
                Messages.FixAll_fileDescription, RELEVANCE, (chosen, marker) -> perform(rule, chosen));
    }

    static MarkerAction inProject(String rule, IFile file) {
        return new MarkerAction(NLS.bind(Messages.FixAll_project, rule, file.getProject().getName()),
                Messages.FixAll_projectDescription, RELEVANCE, (chosen, marker) -> preview(rule, chosen));
    }

    private static void perform(String rule, IFile file) {
        var refactoring = new FixAllRefactoring(rule, Set.of(file));
        BackgroundChange.start(refactoring.getName(), List.of(file), monitor -> {
            var operation = new PerformRefactoringOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS);
            ResourcesPlugin.getWorkspace().run(operation, monitor);
            RefactoringStatus status = operation.getConditionStatus();
            if (status != null && status.hasFatalError()) {
                throw new CoreException(Status.error(status.getMessageMatchingSeverity(RefactoringStatus.FATAL)));
            }
        });
    }

    private static void preview(String rule, IFile file) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        try {
            var refactoring = new FixAllRefactoring(rule, marked(rule, file));
            var operation = new RefactoringWizardOpenOperation(new Preview(refactoring));
            operation.run(window == null ? null : window.getShell(), refactoring.getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of the project with such a marker: what the Problems view shows is what is fixed. */
    private static Set<IFile> marked(String rule, IFile file) throws CoreException {
        var files = new TreeSet<IFile>((a, b) -> a.getFullPath().toString()
                .compareTo(b.getFullPath().toString()));
        for (IMarker marker : file.getProject().findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
            if (rule.equals(marker.getAttribute(FindingMarkers.RULE, "")) //$NON-NLS-1$
                    && marker.getResource() instanceof IFile marked) {
                files.add(marked);
            }
        }
        return files;
    }

    /** Problems page and preview; there is nothing to ask. */
    private static final class Preview extends RefactoringWizard {
        Preview(FixAllRefactoring refactoring) {
            super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
            setDefaultPageTitle(refactoring.getName());
        }

        @Override
        protected void addUserInputPages() {
            // what is fixed was chosen with the marker
        }
    }
}
