// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.widgets.Shell;

/**
 * The dialog of a refactoring that runs outside a refactoring dialog. Refactorings hand the workspace's rule from the
 * UI thread to the thread they run on; the New dialog does not hold that rule, so it is taken for each run.
 *
 * @param dialog the real container
 */
record RuleContainer(IWizardContainer dialog) implements IWizardContainer {

    @Override
    public void run(boolean fork, boolean cancelable, @Nullable IRunnableWithProgress runnable)
            throws InvocationTargetException, InterruptedException {
        IJobManager manager = Job.getJobManager();
        var rule = ResourcesPlugin.getWorkspace().getRoot();
        manager.beginRule(rule, null);
        try {
            dialog.run(fork, cancelable, runnable);
        } finally {
            manager.endRule(rule);
        }
    }

    @Override
    public IWizardPage getCurrentPage() {
        return dialog.getCurrentPage();
    }

    @Override
    public Shell getShell() {
        return dialog.getShell();
    }

    @Override
    public void showPage(@Nullable IWizardPage page) {
        dialog.showPage(page);
    }

    @Override
    public void updateButtons() {
        dialog.updateButtons();
    }

    @Override
    public void updateMessage() {
        dialog.updateMessage();
    }

    @Override
    public void updateTitleBar() {
        dialog.updateTitleBar();
    }

    @Override
    public void updateWindowTitle() {
        dialog.updateWindowTitle();
    }
}
