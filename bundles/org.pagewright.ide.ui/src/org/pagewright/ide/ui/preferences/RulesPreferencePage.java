// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.preferences;

import java.util.ArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.pagewright.ide.core.check.PagingProjectTester;
import org.pagewright.ide.core.check.ProjectCheckJob;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.model.BadInputException;

/** The severities of projects that have no file of their own. */
public final class RulesPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
    /** Id of the page. */
    public static final String ID = "org.pagewright.ide.ui.rulesPreferences"; //$NON-NLS-1$

    private @Nullable RuleTable rules;

    @Override
    public void init(@Nullable IWorkbench workbench) {
        setDescription(Messages.Rules_workspaceDescription);
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        if (parent == null) {
            throw new IllegalArgumentException("no parent"); //$NON-NLS-1$
        }
        var table = new RuleTable(parent);
        rules = table;
        String text = ProjectRules.workspaceText();
        try {
            table.show(text, SeverityFile.parse(ID, text));
        } catch (BadInputException e) {
            // A rule of a newer version: it is left out, and gone with the next OK.
            table.show("", SeverityFile.NONE); //$NON-NLS-1$
        }
        PlatformUI.getWorkbench().getHelpSystem().setHelp(table.control(), "org.pagewright.help.severities"); //$NON-NLS-1$
        Dialog.applyDialogFont(table.control());
        return table.control();
    }

    @Override
    protected void performDefaults() {
        RuleTable table = rules;
        if (table != null) {
            table.reset();
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        RuleTable table = rules;
        if (table == null || table.text().equals(ProjectRules.workspaceText())) {
            return true;
        }
        try {
            ProjectRules.setWorkspaceText(table.text());
        } catch (BackingStoreException e) {
            setErrorMessage(e.getMessage());
            return false;
        }
        var concerned = new ArrayList<IProject>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (PagingProjectTester.isPagingProject(project)) {
                concerned.add(project);
            }
        }
        new ProjectCheckJob(concerned).schedule();
        return true;
    }
}
