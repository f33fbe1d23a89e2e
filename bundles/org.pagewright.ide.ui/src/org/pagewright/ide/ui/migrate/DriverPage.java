// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.ui.wizard.HeaderChoice;
import org.pagewright.ide.ui.wizard.InputPage;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The header, the driver's prefix in it, and the kernel; the steps follow, a page each. */
final class DriverPage extends InputPage {
    private static final String KERNEL = "kernel"; //$NON-NLS-1$

    private final MigrateDriverRefactoring refactoring;
    private @Nullable IFile headersOf;
    private @Nullable MediaDriverSettings base;
    private @Nullable Fields fields;

    /** The widgets, made together. */
    private record Fields(Label source, HeaderChoice choice, Combo kernel, Label summary) {
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
        fields = new Fields(name, headerChoice(header, prefix, driver -> true), kernel, summary);
        showDriver();
        return prefix;
    }

    /** The source may have been chosen on a page before. */
    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            fill(this::showDriver);
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
        base = null;
        IProject project = refactoring.driver().getProject();
        shown.choice().find(header -> header.getProject().equals(project), (first, second) -> 0);
    }

    private String name() {
        return refactoring.driver().getFullPath().makeRelative().toString();
    }

    @Override
    protected @Nullable Problem refresh() {
        Fields shown = fields;
        if (shown == null || !refactoring.hasDriver()) {
            return null;
        }
        shown.choice().follow();
        MediaDriverSettings driver = shown.choice().driver();
        if (driver == null || !Objects.equals(driver, base)) {
            base = driver;
            refactoring.setSettings(shown.choice().header(), driver);
        }
        int kernel = shown.kernel().getSelectionIndex();
        refactoring.setKernel(KernelGeneration.values()[Math.max(0, kernel)]);
        shown.summary().setText(driver == null ? "" : summary(driver)); //$NON-NLS-1$
        return shown.choice().problem(NLS.bind(Messages.Page_noHeader, refactoring.driver().getProject().getName()),
                Messages.Page_promptPrefix);
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
