// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.ui.wizards.NewTypeWizardPage;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.script.SimulatorApi;

/** JDT's own page for a type, with a workload's interface and a first thread to change. */
final class NewWorkloadPage extends NewTypeWizardPage {
    private static final String API = "org.pagewright.boot.script."; //$NON-NLS-1$

    private static final int COLUMNS = 4;

    NewWorkloadPage() {
        super(true, "newWorkload"); //$NON-NLS-1$
        setTitle(Messages.NewWorkloadPage_title);
        setDescription(Messages.NewWorkloadPage_description);
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

    /** Fills in what makes the class a workload, and where it goes. */
    void preset(IStructuredSelection selection) {
        IJavaElement element = getInitialJavaElement(selection);
        initContainerPage(element);
        initTypePage(element);
        setSuperInterfaces(List.of(SimulatorApi.WORKLOAD_TYPE), false);
        show();
    }

    @Override
    protected void handleFieldChanged(@Nullable String fieldName) {
        super.handleFieldChanged(fieldName);
        show();
    }

    private void show() {
        updateStatus(new IStatus[] { fContainerStatus, fPackageStatus, fTypeNameStatus, fModifierStatus,
                fSuperClassStatus });
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
        String board = imports.addImport(API + "ScriptBoard"); //$NON-NLS-1$
        String access = imports.addImport(API + "Access"); //$NON-NLS-1$
        type.createMethod("""
                @Override
                public String summary() {
                    return "one thread wanders through paged ROM";
                }
                """, null, false, monitor); //$NON-NLS-1$
        type.createMethod("""
                @Override
                public void begin(%s board) {
                    board.start("wanderer", 12,
                            thread -> thread.accesses() < 500 ? %s.rom(thread.below(100_000)) : null);
                }
                """.formatted(board, access), null, false, monitor); //$NON-NLS-1$
    }
}
