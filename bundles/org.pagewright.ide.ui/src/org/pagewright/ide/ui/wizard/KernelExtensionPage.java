// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pagewright.ide.core.change.KernelExtensionInput;
import org.pagewright.ide.core.change.KernelExtensionRefactoring;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.ui.preview.PreviewPane;
import org.pagewright.migration.generate.GeneratorOptions.Registration;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** Header, driver, folder and the answers the header does not give; with a live preview of each file. */
final class KernelExtensionPage extends InputPage {
    private static final String KERNEL = "kernel"; //$NON-NLS-1$
    private static final String REGISTRATION = "registration"; //$NON-NLS-1$

    private final KernelExtensionRefactoring refactoring;
    private final IStructuredSelection selection;
    private final List<IFile> headers = new ArrayList<>();
    private List<MediaDriverSettings> drivers = List.of();
    private @Nullable IFile driversOf;
    private @Nullable String headerProblem;
    private @Nullable Fields fields;

    /** The widgets, made together. */
    private record Fields(Combo header, Combo prefix, Label summary, Text folder, Text driverClass, Combo kernel,
            Combo registration, FileChoice files, PreviewPane preview) {
    }

    KernelExtensionPage(KernelExtensionRefactoring refactoring, IStructuredSelection selection) {
        super("kernelExtension", "newKernelExtension"); //$NON-NLS-1$ //$NON-NLS-2$
        this.refactoring = refactoring;
        this.selection = selection;
        setDescription(Messages.Extension_description);
    }

    @Override
    protected Control createFields(Composite body) {
        Combo header = combo(body, Messages.Extension_header, SWT.READ_ONLY);
        Combo prefix = combo(body, Messages.Extension_prefix, SWT.READ_ONLY);
        new Label(body, SWT.NONE);
        var summary = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(summary);
        Text folder = folder(body, Messages.Page_folder, folderOf(selection), Messages.Extension_browseMessage);
        Text driverClass = text(body, Messages.Extension_class, "", true); //$NON-NLS-1$
        driverClass.setMessage(Messages.Extension_classMessage);
        Combo kernel = combo(body, Messages.Extension_kernel, SWT.READ_ONLY);
        for (KernelGeneration generation : KernelGeneration.values()) {
            kernel.add(generation == KernelGeneration.CLASSIC ? Messages.Extension_classic
                    : Messages.Extension_pinned);
        }
        kernel.select(index(remembered(KERNEL, "1"), kernel)); //$NON-NLS-1$
        Combo registration = combo(body, Messages.Extension_registration, SWT.READ_ONLY);
        registration.setItems(Messages.Extension_byPrefix, Messages.Extension_byOwn, Messages.Extension_byController,
                Messages.Extension_byExtension);
        registration.select(index(remembered(REGISTRATION, "0"), registration)); //$NON-NLS-1$
        var files = new FileChoice(body, Messages.Extension_files, this::filesChosen);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(files.control());
        var preview = new PreviewPane(body, Messages.Page_preview, Messages.Page_copy);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1)
                .hint(convertWidthInCharsToPixels(100), convertHeightInCharsToPixels(8))
                .minSize(SWT.DEFAULT, convertHeightInCharsToPixels(8)).applyTo(preview.control());
        fields = new Fields(header, prefix, summary, folder, driverClass, kernel, registration, files, preview);
        findHeaders(header);
        return prefix;
    }

    private static int index(String remembered, Combo combo) {
        return remembered.matches("\\d") ? Math.min(Integer.parseInt(remembered), combo.getItemCount() - 1) : 0; //$NON-NLS-1$
    }

    /** Headers nearest to the selection come first. */
    private void findHeaders(Combo combo) {
        IPath at = folderOf(selection);
        try {
            headers.addAll(WorkspaceHeader.findAll());
        } catch (CoreException e) {
            headerProblem = e.getStatus().getMessage();
        }
        headers.sort((a, b) -> Integer.compare(b.getFullPath().matchingFirstSegments(at),
                a.getFullPath().matchingFirstSegments(at)));
        headers.forEach(file -> combo.add(file.getFullPath().makeRelative().toString()));
        combo.select(0);
    }

    @Override
    protected @Nullable Problem refresh() {
        Fields shown = fields;
        if (shown == null) {
            return null;
        }
        int index = shown.header().getSelectionIndex();
        IFile header = index < 0 ? null : headers.get(index);
        readDrivers(shown, header);
        int driver = shown.prefix().getSelectionIndex();
        shown.summary().setText(driver < 0 ? "" : summary(drivers.get(driver))); //$NON-NLS-1$
        Problem problem = problem(shown, header, driver);
        if (problem != null) {
            shown.files().clear();
            shown.preview().clear();
        }
        return problem;
    }

    private @Nullable Problem problem(Fields shown, @Nullable IFile header, int driver) {
        if (headerProblem != null) {
            return Problem.error(headerProblem);
        } else if (header == null) {
            return Problem.prompt(Messages.Extension_noHeader);
        } else if (driver < 0) {
            return Problem.prompt(Messages.Extension_promptPrefix);
        }
        String folder = shown.folder().getText().strip();
        Problem inFolder = folderProblem(folder, Messages.Extension_promptFolder);
        IContainer container = container(folder);
        if (inFolder != null || container == null) {
            return inFolder;
        }
        int by = shown.registration().getSelectionIndex();
        try {
            refactoring.prepare(new KernelExtensionInput(header, drivers.get(driver).prefix(), container,
                    shown.driverClass().getText().strip(),
                    KernelGeneration.values()[shown.kernel().getSelectionIndex()],
                    by <= 0 ? null : Registration.values()[by - 1]));
        } catch (BadInputException e) {
            return Problem.error(e.sentence());
        }
        shown.files().show(refactoring.files());
        filesShown(shown);
        return shown.files().chosen().isEmpty() ? Problem.prompt(Messages.Extension_promptFiles) : null;
    }

    private void filesChosen() {
        changed();
    }

    private void filesShown(Fields shown) {
        Set<String> chosen = shown.files().chosen();
        refactoring.choose(chosen);
        var file = shown.files().current();
        if (file != null) {
            shown.preview().show(file.before(), file.after());
        }
    }

    private void readDrivers(Fields shown, @Nullable IFile header) {
        if (header == null || header.equals(driversOf)) {
            return;
        }
        driversOf = header;
        headerProblem = null;
        drivers = List.of();
        try {
            drivers = WorkspaceHeader.read(header).drivers().stream()
                    .filter(driver -> !driver.drivesOrEmpty().isEmpty()).toList();
        } catch (BadInputException e) {
            headerProblem = e.sentence();
        }
        shown.prefix().setItems(drivers.stream().map(MediaDriverSettings::prefix).toArray(String[]::new));
        List<MediaDriverSettings> paging = drivers.stream().filter(MediaDriverSettings::pages).toList();
        shown.prefix().select(paging.size() == 1 ? drivers.indexOf(paging.getFirst()) : -1);
        if (shown.folder().getText().isBlank()) {
            shown.folder().setText(header.getParent().getFullPath().toString());
        }
    }

    /** What follows from the header: drives with their mask, what is paged. */
    private static String summary(MediaDriverSettings driver) {
        var drives = new TreeSet<>(driver.drivesOrEmpty());
        int mask = drives.stream().filter(d -> d >= 0 && d < Integer.SIZE).mapToInt(d -> 1 << d).sum();
        String types = driver.pagingTypes().stream().map(PagingType::name).collect(Collectors.joining(" + ")); //$NON-NLS-1$
        return NLS.bind(types.isEmpty() ? Messages.Extension_summaryNone : Messages.Extension_summary,
                new Object[] { drives.toString().replaceAll("[\\[\\]]", ""), //$NON-NLS-1$ //$NON-NLS-2$
                        Integer.toHexString(mask).toUpperCase(Locale.ROOT), types });
    }

    @Override
    protected void rememberAll() {
        Fields shown = fields;
        if (shown != null) {
            remember(KERNEL, String.valueOf(shown.kernel().getSelectionIndex()));
            remember(REGISTRATION, String.valueOf(shown.registration().getSelectionIndex()));
        }
    }
}
