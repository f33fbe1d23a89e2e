// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.core.drives.WorkspaceHeader;

/** Creates the H4 sample project. */
public final class SampleProjectWizard extends ProjectWizard {

    /** Made by the New dialog. */
    public SampleProjectWizard() {
        super(Messages.Sample_title);
    }

    @Override
    public void addPages() {
        addPage(new SamplePage());
    }

    @Override
    public boolean performFinish() {
        var created = new IProject[1];
        if (!make(monitor -> created[0] = SampleProject.create(SampleProject.H4, monitor))) {
            return false;
        }
        MadeFile.show(created[0].getFile(WorkspaceHeader.FILE_NAME));
        return true;
    }

    /** Tells what Finish does. */
    private static final class SamplePage extends WizardPage {
        SamplePage() {
            super("sample"); //$NON-NLS-1$
            setTitle(Messages.Sample_title);
            setDescription(Messages.Sample_description);
        }

        @Override
        public void createControl(@Nullable Composite parent) {
            var body = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().applyTo(body);
            String name = SampleProject.projectName(SampleProject.H4);
            boolean there = ResourcesPlugin.getWorkspace().getRoot().getProject(name).exists();
            new Label(body, SWT.WRAP).setText(NLS.bind(there ? Messages.Sample_exists : Messages.Sample_text, name));
            setControl(body);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.sampleProject"); //$NON-NLS-1$
        }
    }
}
