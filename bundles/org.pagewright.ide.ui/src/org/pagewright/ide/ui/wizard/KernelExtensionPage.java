// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
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
import org.pagewright.ide.core.change.KernelExtensionRefactoring.Generated;
import org.pagewright.ide.ui.preview.PreviewPane;
import org.pagewright.ide.ui.runs.LaterAnswer;
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
    private @Nullable IFile folderFrom;
    private @Nullable KernelExtensionInput asked;
    private @Nullable String wrong;
    private @Nullable Fields fields;

    /** The widgets, made together. */
    private record Fields(HeaderChoice choice, Label summary, Text folder, Text driverClass, Combo kernel,
            Combo registration, LaterAnswer generating, FileChoice files, PreviewPane preview) {
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
        HeaderChoice choice = headerChoice(header, prefix, driver -> !driver.drivesOrEmpty().isEmpty());
        fields = new Fields(choice, summary, folder, driverClass, kernel, registration,
                new LaterAnswer(body, Messages.Extension_generating), files, preview);
        IPath at = folderOf(selection); // headers nearest to the selection come first
        choice.find(file -> true, Comparator
                .comparingInt((IFile file) -> file.getFullPath().matchingFirstSegments(at)).reversed());
        return prefix;
    }

    private static int index(String remembered, Combo combo) {
        return remembered.matches("\\d") ? Math.min(Integer.parseInt(remembered), combo.getItemCount() - 1) : 0; //$NON-NLS-1$
    }

    /** Files may have changed while another page was shown. */
    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            fill(() -> asked = null);
        }
        super.setVisible(visible);
    }

    @Override
    protected @Nullable Problem refresh() {
        Fields shown = fields;
        if (shown == null) {
            return null;
        }
        shown.choice().follow();
        IFile header = shown.choice().header();
        if (header != null && !header.equals(folderFrom)) {
            folderFrom = header;
            if (shown.folder().getText().isBlank()) {
                shown.folder().setText(header.getParent().getFullPath().toString());
            }
        }
        MediaDriverSettings driver = shown.choice().driver();
        shown.summary().setText(driver == null ? "" : summary(driver)); //$NON-NLS-1$
        Problem problem = problem(shown, header, driver);
        if (problem != null && !shown.generating().isPending()) {
            shown.files().clear();
            shown.preview().clear();
        }
        return problem;
    }

    private @Nullable Problem problem(Fields shown, @Nullable IFile header, @Nullable MediaDriverSettings driver) {
        Problem inHeader = shown.choice().problem(Messages.Extension_noHeader, Messages.Extension_promptPrefix);
        if (inHeader != null || header == null || driver == null) {
            return inHeader;
        }
        String folder = shown.folder().getText().strip();
        Problem inFolder = folderProblem(folder, Messages.Extension_promptFolder);
        IContainer container = container(folder);
        if (inFolder != null || container == null) {
            return inFolder;
        }
        int by = shown.registration().getSelectionIndex();
        generate(shown.generating(), new KernelExtensionInput(header, driver.prefix(), container,
                shown.driverClass().getText().strip(),
                KernelGeneration.values()[shown.kernel().getSelectionIndex()],
                by <= 0 ? null : Registration.values()[by - 1]));
        if (shown.generating().isPending()) {
            return Problem.prompt(Messages.Extension_generating);
        } else if (wrong != null) {
            return Problem.error(wrong);
        }
        shown.files().show(refactoring.files());
        filesShown(shown);
        return shown.files().chosen().isEmpty() ? Problem.prompt(Messages.Extension_promptFiles) : null;
    }

    /** Generates in the background what was not generated yet. */
    private void generate(LaterAnswer generating, KernelExtensionInput input) {
        if (Objects.equals(input, asked)) {
            return;
        }
        asked = input;
        generating.ask(() -> Outcome.of(input), outcome -> fill(() -> {
            wrong = outcome.wrong();
            refactoring.prepare(outcome.generated());
        }));
    }

    /** What was generated, or why nothing was. */
    private record Outcome(Generated generated, @Nullable String wrong) {
        static Outcome of(KernelExtensionInput input) {
            try {
                return new Outcome(KernelExtensionRefactoring.generate(input), null);
            } catch (BadInputException e) {
                return new Outcome(new Generated(input.prefix(), List.of(), List.of()), e.sentence());
            }
        }
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
