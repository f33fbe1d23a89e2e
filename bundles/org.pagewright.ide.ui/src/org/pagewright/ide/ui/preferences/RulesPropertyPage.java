// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.preferences;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.dialogs.PropertyPage;
import org.pagewright.ide.core.change.RulesChange;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.ui.fix.BackgroundChange;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.model.BadInputException;

/** The severities of a project: this page edits the file that the command line reads. */
public final class RulesPropertyPage extends PropertyPage {
    /** Id of the page. */
    public static final String ID = "org.pagewright.ide.ui.rulesProperties"; //$NON-NLS-1$

    private @Nullable Button own;
    private @Nullable RuleTable rules;
    private @Nullable Object wanted;

    @Override
    protected Control createContents(@Nullable Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        var box = new Button(body, SWT.CHECK);
        box.setText(NLS.bind(Messages.Rules_own, ProjectRules.SEVERITIES));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        var link = new Link(body, SWT.NONE);
        link.setText(Messages.Rules_workspaceLink);
        link.addListener(SWT.Selection, e -> PreferencesUtil.createPreferenceDialogOn(getShell(),
                RulesPreferencePage.ID, new String[] { RulesPreferencePage.ID }, null).open());
        var table = new RuleTable(body);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table.control());
        own = box;
        rules = table;
        box.setSelection(ProjectRules.severityFile(project()).exists());
        box.addListener(SWT.Selection, e -> table.setEnabled(box.getSelection()));
        show(box, table);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.severities"); //$NON-NLS-1$
        Dialog.applyDialogFont(body);
        return body;
    }

    private void show(Button box, RuleTable table) {
        IProject project = project();
        IFile file = ProjectRules.severityFile(project);
        try {
            table.show(file.exists() ? WorkspaceHeader.text(file) : ProjectRules.workspaceText(),
                    ProjectRules.severities(project));
            table.setEnabled(box.getSelection());
            table.reveal(wanted);
        } catch (BadInputException e) {
            setErrorMessage(e.sentence());
            table.show("", SeverityFile.NONE); //$NON-NLS-1$
            table.setEnabled(false);
            box.setEnabled(false);
            setValid(false);
        }
    }

    @Override
    public void applyData(@Nullable Object data) {
        wanted = data;
        RuleTable table = rules;
        Button box = own;
        if (table != null && box != null && data != null && box.isEnabled()) {
            // Who comes from a finding wants to choose here.
            box.setSelection(true);
            table.setEnabled(true);
            table.reveal(data);
        }
    }

    private IProject project() {
        return Objects.requireNonNull(Adapters.adapt(getElement(), IProject.class));
    }

    @Override
    protected void performDefaults() {
        RuleTable table = rules;
        Button box = own;
        if (table != null && box != null && box.getSelection()) {
            table.reset();
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        RuleTable table = rules;
        Button box = own;
        if (table != null && box != null && box.isEnabled()) {
            IProject project = project();
            String text = box.getSelection() ? table.text() : null;
            BackgroundChange.start(Messages.Rules_job, List.of(project),
                    monitor -> RulesChange.perform(project, text, monitor));
        }
        return true;
    }
}
