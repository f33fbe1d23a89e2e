// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.change.MigrateDriverRefactoring;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.fix.MigrationStep;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The header, the driver's prefix in it, and the six steps, each of which can be left out. */
final class MigrationStepsPage extends UserInputWizardPage {
    private final MigrateDriverRefactoring refactoring;
    private final List<IFile> headers = new ArrayList<>();
    private final List<MediaDriverSettings> drivers = new ArrayList<>();
    private final EnumSet<MigrationStep> steps = EnumSet.allOf(MigrationStep.class);
    private @Nullable String headerProblem;

    MigrationStepsPage(MigrateDriverRefactoring refactoring) {
        super("migrationSteps"); //$NON-NLS-1$
        this.refactoring = refactoring;
        setDescription(Messages.Page_description);
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(body);
        new Label(body, SWT.NONE).setText(Messages.Page_driver);
        var name = new Label(body, SWT.NONE);
        name.setText(refactoring.driver().getFullPath().makeRelative().toString());
        Combo header = combo(body, Messages.Page_header);
        Combo prefix = combo(body, Messages.Page_prefix);
        Combo kernel = combo(body, Messages.Page_kernel);
        var group = new Group(body, SWT.NONE);
        group.setText(Messages.Page_steps);
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(group);
        for (MigrationStep step : MigrationStep.values()) {
            stepBox(group, step);
        }
        var summary = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, SWT.DEFAULT).applyTo(summary);
        setControl(body);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.migrateDriver"); //$NON-NLS-1$

        for (KernelGeneration generation : KernelGeneration.values()) {
            kernel.add(generation.id());
        }
        kernel.select(KernelGeneration.PINNED.ordinal());
        kernel.addListener(SWT.Selection,
                e -> refactoring.setKernel(KernelGeneration.values()[kernel.getSelectionIndex()]));
        header.addListener(SWT.Selection, e -> headerChosen(header, prefix, summary));
        prefix.addListener(SWT.Selection, e -> prefixChosen(prefix, summary));
        findHeaders(header);
        headerChosen(header, prefix, summary);
        prefix.setFocus();
    }

    private static Combo combo(Composite parent, String label) {
        new Label(parent, SWT.NONE).setText(label);
        var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private void stepBox(Composite parent, MigrationStep step) {
        var box = new Button(parent, SWT.CHECK);
        box.setText(step.ordinal() + 1 + ". " + step.title()); //$NON-NLS-1$
        box.setSelection(true);
        box.addListener(SWT.Selection, e -> {
            if (box.getSelection()) {
                steps.add(step);
            } else {
                steps.remove(step);
            }
            refactoring.setSteps(steps);
        });
    }

    /** Headers of the driver's own project come first. */
    private void findHeaders(Combo combo) {
        try {
            headers.addAll(WorkspaceHeader.findAll());
        } catch (CoreException e) {
            headerProblem = e.getStatus().getMessage();
        }
        headers.removeIf(file -> !file.getProject().equals(refactoring.driver().getProject()));
        headers.forEach(file -> combo.add(file.getFullPath().makeRelative().toString()));
        if (headers.isEmpty()) {
            headerProblem = NLS.bind(Messages.Page_noHeader, refactoring.driver().getProject().getName());
        } else {
            combo.select(0);
        }
    }

    private void headerChosen(Combo header, Combo prefix, Label summary) {
        drivers.clear();
        prefix.removeAll();
        int index = header.getSelectionIndex();
        if (index >= 0) {
            headerProblem = null;
            try {
                drivers.addAll(WorkspaceHeader.read(headers.get(index)).drivers());
            } catch (BadInputException e) {
                headerProblem = e.sentence();
            }
        }
        drivers.forEach(driver -> prefix.add(driver.prefix()));
        prefix.select(guess());
        prefixChosen(prefix, summary);
    }

    /** The driver that pages, if only one does. */
    private int guess() {
        List<MediaDriverSettings> paging = drivers.stream().filter(MediaDriverSettings::pages).toList();
        return paging.size() == 1 ? drivers.indexOf(paging.getFirst()) : -1;
    }

    private void prefixChosen(Combo prefix, Label summary) {
        int index = prefix.getSelectionIndex();
        MediaDriverSettings chosen = index < 0 ? null : drivers.get(index);
        refactoring.setSettings(chosen);
        summary.setText(chosen == null ? "" : summary(chosen)); //$NON-NLS-1$
        summary.getParent().layout();
        setErrorMessage(headerProblem);
        setMessage(headerProblem == null && chosen == null ? Messages.Page_promptPrefix : null);
        setPageComplete(headerProblem == null && chosen != null);
    }

    private static String drives(MediaDriverSettings driver) {
        return driver.pageDrivesOrEmpty().stream().map(String::valueOf).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    private static String summary(MediaDriverSettings driver) {
        if (!driver.pages()) {
            return NLS.bind(Messages.Page_summaryNone, driver.prefix());
        }
        String types = driver.pagingTypes().stream().map(PagingType::name).collect(Collectors.joining(" + ")); //$NON-NLS-1$
        return NLS.bind(Messages.Page_summary,
                new Object[] { driver.prefix(), types, drives(driver) });
    }
}
