// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.pagewright.ide.core.contribute.ExtensionPlugin;
import org.pagewright.ide.core.contribute.Contribution.Kind;
import org.pagewright.ide.ui.wizard.ProjectWizard;

/** New > Symbian Demand Paging > Simulator Extension Plug-in: adds a NAND part, a rule or a workload. */
public final class NewExtensionPluginWizard extends ProjectWizard {
    private final Page page = new Page();

    /** Made by the New dialog. */
    public NewExtensionPluginWizard() {
        super(Messages.NewExtensionPlugin_title);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        var plugin = new ExtensionPlugin(page.getProjectName(), page.kinds);
        return make(plugin::create);
    }

    /** The project's name and what the plug-in adds; it is always made in the workspace. */
    private static final class Page extends WizardNewProjectCreationPage {
        private final Set<Kind> kinds = EnumSet.of(Kind.PART);

        Page() {
            super("extensionPlugin"); //$NON-NLS-1$
            setTitle(Messages.NewExtensionPlugin_title);
            setDescription(Messages.NewExtensionPlugin_description);
            setInitialProjectName("com.example.board"); //$NON-NLS-1$
        }

        @Override
        public void createControl(@Nullable Composite parent) {
            super.createControl(parent);
            var group = new Group((Composite) getControl(), SWT.NONE);
            group.setText(Messages.NewExtensionPlugin_adds);
            GridLayoutFactory.swtDefaults().applyTo(group);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
            add(group, Kind.PART, Messages.NewExtensionPlugin_part);
            add(group, Kind.RULE, Messages.NewExtensionPlugin_rule);
            add(group, Kind.WORKLOAD, Messages.NewExtensionPlugin_workload);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "org.pagewright.help.extensionPlugin"); //$NON-NLS-1$
        }

        private void add(Composite parent, Kind kind, String label) {
            var button = new Button(parent, SWT.CHECK);
            button.setText(label);
            button.setSelection(kinds.contains(kind));
            button.addListener(SWT.Selection, e -> {
                if (button.getSelection()) {
                    kinds.add(kind);
                } else {
                    kinds.remove(kind);
                }
                setPageComplete(validatePage());
            });
        }

        @Override
        protected boolean validatePage() {
            if (!super.validatePage()) {
                return false;
            }
            if (!getProjectName().matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*")) { //$NON-NLS-1$
                setErrorMessage(Messages.NewExtensionPlugin_badName);
                return false;
            }
            if (kinds.isEmpty()) {
                setMessage(Messages.NewExtensionPlugin_nothing);
                return false;
            }
            return true;
        }
    }
}
