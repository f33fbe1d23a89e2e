// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.ui.wizards.NewClassWizardPage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.script.SimulatorApi;

/** JDT's own page for a class, with a workload's interface and a first thread to change. */
final class NewWorkloadPage extends NewClassWizardPage {
    private static final String API = "org.pagewright.boot.script."; //$NON-NLS-1$

    NewWorkloadPage() {
        setTitle(Messages.NewWorkloadPage_title);
        setDescription(Messages.NewWorkloadPage_description);
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "org.pagewright.help.javaWorkload"); //$NON-NLS-1$
    }

    /** Fills in what makes the class a workload; after {@link #init}. */
    void presetWorkload() {
        setSuperInterfaces(List.of(SimulatorApi.WORKLOAD_TYPE), false);
        setMethodStubSelection(false, false, false, true);
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
