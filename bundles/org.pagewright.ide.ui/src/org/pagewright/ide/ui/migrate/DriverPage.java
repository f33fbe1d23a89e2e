// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.ui.wizard.InputPage;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The header, the driver's prefix in it, and the kernel; the steps follow, a page each. */
final class DriverPage extends InputPage {
    private static final String KERNEL = "kernel"; //$NON-NLS-1$

    private final MigrateDriverRefactoring refactoring;
    private final List<IFile> headers = new ArrayList<>();
    private List<MediaDriverSettings> drivers = List.of();
    private @Nullable IFile headersOf;
    private @Nullable IFile driversOf;
    private @Nullable String headerProblem;
    private @Nullable MediaDriverSettings base;
    private @Nullable Fields fields;

    /** The widgets, made together. */
    private record Fields(Label source, Combo header, Combo prefix, Combo kernel, Label summary) {
    }

    DriverPage(MigrateDriverRefactoring refactoring) {
        super("migrationSteps", "migrateDriver"); //$NON-NLS-1$ //$NON-NLS-2$
        this.refactoring = refactoring;
        setDescription(Messages.Page_description);
    }

    @Override
    protected Control createFields(Composite body) {
        new Label(body, SWT.NONE).setText(Messages.Page_driver);
        var name = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        Combo header = combo(body, Messages.Page_header, SWT.READ_ONLY);
        Combo prefix = combo(body, Messages.Page_prefix, SWT.READ_ONLY);
        Combo kernel = combo(body, Messages.Page_kernel, SWT.READ_ONLY);
        for (KernelGeneration generation : KernelGeneration.values()) {
            kernel.add(generation.id());
        }
        kernel.setText(remembered(KERNEL, KernelGeneration.PINNED.id()));
        new Label(body, SWT.NONE);
        var summary = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(convertWidthInCharsToPixels(70), SWT.DEFAULT)
                .applyTo(summary);
        fields = new Fields(name, header, prefix, kernel, summary);
        showDriver();
        return prefix;
    }

    /** The source may have been chosen on a page before. */
    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            showDriver();
            seen();
        }
        super.setVisible(visible);
    }

    private void showDriver() {
        Fields shown = fields;
        if (shown == null || !refactoring.hasDriver() || refactoring.driver().equals(headersOf)) {
            return;
        }
        headersOf = refactoring.driver();
        shown.source().setText(name());
        headers.clear();
        driversOf = null;
        base = null;
        shown.header().removeAll();
        findHeaders(shown.header());
    }

    private String name() {
        return refactoring.driver().getFullPath().makeRelative().toString();
    }

    /** Headers of the driver's own project. */
    private void findHeaders(Combo combo) {
        try {
            headers.addAll(WorkspaceHeader.findAll());
        } catch (CoreException e) {
            headerProblem = e.getStatus().getMessage();
        }
        headers.removeIf(file -> !file.getProject().equals(refactoring.driver().getProject()));
        headers.forEach(file -> combo.add(file.getFullPath().makeRelative().toString()));
        combo.select(0);
    }

    @Override
    protected @Nullable Problem refresh() {
        Fields shown = fields;
        if (shown == null || !refactoring.hasDriver()) {
            return null;
        }
        int index = shown.header().getSelectionIndex();
        IFile header = index < 0 ? null : headers.get(index);
        readDrivers(shown, header);
        int chosen = shown.prefix().getSelectionIndex();
        MediaDriverSettings driver = chosen < 0 ? null : drivers.get(chosen);
        if (driver == null || !Objects.equals(driver, base)) {
            base = driver;
            refactoring.setSettings(header, driver);
        }
        int kernel = shown.kernel().getSelectionIndex();
        refactoring.setKernel(KernelGeneration.values()[Math.max(0, kernel)]);
        shown.summary().setText(driver == null ? "" : summary(driver)); //$NON-NLS-1$
        if (headerProblem != null) {
            return Problem.error(headerProblem);
        } else if (header == null) {
            return Problem.prompt(NLS.bind(Messages.Page_noHeader, refactoring.driver().getProject().getName()));
        }
        return driver == null ? Problem.prompt(Messages.Page_promptPrefix) : null;
    }

    private void readDrivers(Fields shown, @Nullable IFile header) {
        if (header == null || header.equals(driversOf)) {
            return;
        }
        driversOf = header;
        headerProblem = null;
        drivers = List.of();
        try {
            drivers = WorkspaceHeader.read(header).drivers();
        } catch (BadInputException e) {
            headerProblem = e.sentence();
        }
        shown.prefix().setItems(drivers.stream().map(MediaDriverSettings::prefix).toArray(String[]::new));
        shown.prefix().select(guess());
    }

    /** The driver that pages, if only one does. */
    private int guess() {
        List<MediaDriverSettings> paging = drivers.stream().filter(MediaDriverSettings::pages).toList();
        return paging.size() == 1 ? drivers.indexOf(paging.getFirst()) : -1;
    }

    private static String summary(MediaDriverSettings driver) {
        if (!driver.pages()) {
            return NLS.bind(Messages.Page_summaryNone, driver.prefix());
        }
        String types = driver.pagingTypes().stream().map(PagingType::name).collect(Collectors.joining(" + ")); //$NON-NLS-1$
        String drives = driver.pageDrivesOrEmpty().stream().map(String::valueOf).collect(Collectors.joining(", ")); //$NON-NLS-1$
        return NLS.bind(Messages.Page_summary, new Object[] { driver.prefix(), types, drives });
    }

    @Override
    protected void rememberAll() {
        Fields shown = fields;
        if (shown != null) {
            remember(KERNEL, shown.kernel().getText());
        }
    }
}
