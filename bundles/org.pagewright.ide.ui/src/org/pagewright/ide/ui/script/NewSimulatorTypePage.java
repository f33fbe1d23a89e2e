// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.ui.wizards.NewTypeWizardPage;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;

/** JDT's own page for a type, with the interface of a workload or a driver model and a first body to change. */
final class NewSimulatorTypePage extends NewTypeWizardPage {
    private static final int COLUMNS = 4;

    private final SimulatorBody template;
    /** Where the class goes is known. */
    private boolean placed;

    NewSimulatorTypePage(SimulatorBody template) {
        super(true, "newWorkload"); //$NON-NLS-1$
        this.template = template;
        setTitle(template.title());
        setDescription(template.description());
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        initializeDialogUnits(parent);
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(body);
        createContainerControls(body, COLUMNS);
        createPackageControls(body, COLUMNS);
        createSeparator(body, COLUMNS);
        createTypeNameControls(body, COLUMNS);
        createModifierControls(body, COLUMNS);
        createSuperClassControls(body, COLUMNS);
        createSuperInterfacesControls(body, COLUMNS);
        createCommentControls(body, COLUMNS);
        enableCommentControl(true);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.javaWorkload"); //$NON-NLS-1$
        setControl(body);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            setFocus();
        }
    }

    /**
     * Fills in what makes the class a workload, and where it goes. The Java model is opened in the background: the first
     * time it looks for the JDK of the project.
     */
    void preset(IStructuredSelection selection) {
        setPageComplete(false);
        IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
        Job job = Job.create(template.windowTitle(), (ICoreRunnable) monitor -> {
            try {
                openModel(selected);
            } finally {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> place(selection));
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    /** Has JDT resolve the class path of the project that the page will show. */
    private static void openModel(@Nullable IResource selected) throws JavaModelException {
        IJavaProject[] projects = selected != null && selected.getProject() != null
                ? new IJavaProject[] { JavaCore.create(selected.getProject()) }
                : JavaCore.create(ResourcesPlugin.getWorkspace().getRoot()).getJavaProjects();
        if (projects.length == 1 && projects[0].exists()) {
            projects[0].getPackageFragmentRoots();
        }
    }

    private void place(IStructuredSelection selection) {
        if (getControl() != null && getControl().isDisposed()) {
            return;
        }
        String typed = getTypeName();
        IJavaElement element = getInitialJavaElement(selection);
        initContainerPage(element);
        initTypePage(element);
        setSuperInterfaces(List.of(template.kind().type()), false);
        if (!typed.isEmpty()) {
            setTypeName(typed, true);
        }
        placed = true;
        show();
    }

    @Override
    protected void handleFieldChanged(@Nullable String fieldName) {
        super.handleFieldChanged(fieldName);
        show();
    }

    private void show() {
        if (placed) {
            updateStatus(new IStatus[] { fContainerStatus, fPackageStatus, fTypeNameStatus, fModifierStatus,
                    fSuperClassStatus });
        }
    }

    /** The library goes onto the class path with Finish; until then its interface is rightly unknown. */
    @Override
    protected IStatus superInterfacesChanged() {
        return Status.OK_STATUS;
    }

    @Override
    protected void createTypeMembers(@Nullable IType type, @Nullable ImportsManager imports,
            @Nullable IProgressMonitor monitor) throws CoreException {
        if (type == null || imports == null) {
            return;
        }
        for (String field : template.fields()) {
            type.createField(field, null, false, monitor);
        }
        for (String method : template.methods(imports::addImport)) {
            type.createMethod(method, null, false, monitor);
        }
    }
}
