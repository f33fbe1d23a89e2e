// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.ui.wizards.IClasspathContainerPage;
import org.eclipse.jdt.ui.wizards.NewElementWizardPage;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.script.SimulatorApi;

/** Adds the library in Build Path > Add Libraries; there is nothing to choose. */
public final class SimulatorApiPage extends NewElementWizardPage implements IClasspathContainerPage {

    /** Called by the extension registry. */
    public SimulatorApiPage() {
        super("simulatorApi"); //$NON-NLS-1$
        setTitle(Messages.SimulatorApiPage_title);
        setDescription(Messages.SimulatorApiPage_description);
        setPageComplete(true);
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(body);
        new Label(body, SWT.WRAP).setText(Messages.SimulatorApiPage_content);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.javaWorkload"); //$NON-NLS-1$
        setControl(body);
    }

    @Override
    public boolean finish() {
        return true;
    }

    @Override
    public IClasspathEntry getSelection() {
        return JavaCore.newContainerEntry(SimulatorApi.PATH);
    }

    @Override
    public void setSelection(@Nullable IClasspathEntry containerEntry) {
        // The library has no variants.
    }
}
