// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.ui.images.Icon;

/** Creates the H4 sample project. */
public final class SampleProjectWizard extends Wizard implements INewWizard {

    /** Made by the New dialog. */
    public SampleProjectWizard() {
        setWindowTitle(Messages.Sample_title);
        setDefaultPageImageDescriptor(Icon.BOARD_BANNER.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(@Nullable IWorkbench workbench, @Nullable IStructuredSelection selection) {
        // The sample does not depend on the selection.
    }

    @Override
    public void addPages() {
        addPage(new SamplePage());
    }

    @Override
    public boolean performFinish() {
        var created = new IProject[1];
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    created[0] = SampleProject.create(SampleProject.H4, monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            IFile header = created[0].getFile("variantmediadef.h"); //$NON-NLS-1$
            var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null) {
                BasicNewResourceWizard.selectAndReveal(header, window);
                IDE.openEditor(window.getActivePage(), header);
            }
            return true;
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            StatusManager.getManager().handle(Status.error(String.valueOf(cause.getMessage()), cause),
                    StatusManager.SHOW);
            return false;
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
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
