// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pagewright.ide.core.change.HeaderRefactoring;
import org.pagewright.ide.core.change.MediaDefinitionsInput;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.ui.preview.PreviewPane;
import org.pagewright.ide.ui.runs.LaterAnswer;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The one page of the wizard: where, which drives, what is paged; with a live preview of the file. */
final class MediaDefinitionsPage extends InputPage {
    private static final String PREFIX = "prefix"; //$NON-NLS-1$
    private static final String NUM_PAGES = "numPages"; //$NON-NLS-1$

    private final HeaderRefactoring refactoring;
    private final IPath initialFolder;
    private Known known = Known.NOTHING;
    private String knownFolder = ""; //$NON-NLS-1$
    private String seeded = ""; //$NON-NLS-1$
    private boolean wasShown;
    private @Nullable Fields fields;

    /** The widgets, made together. */
    private record Fields(Text folder, Combo prefix, Text drives, Label drivesDerived, Text mediaCount, Text name,
            Button rom, Button code, Button data, Text pageDrives, Text numPages, Label numPagesDerived,
            LaterAnswer reading, PreviewPane preview) {

        MediaDefinitionsInput input() {
            var paging = EnumSet.noneOf(PagingType.class);
            add(paging, rom, PagingType.ROM);
            add(paging, code, PagingType.CODE);
            add(paging, data, PagingType.DATA);
            return new MediaDefinitionsInput(prefix.getText().strip(), drives.getText(), mediaCount.getText(),
                    name.getText(), paging, pageDrives.getText(), numPages.getText());
        }

        private static void add(Set<PagingType> set, Button button, PagingType type) {
            if (button.getSelection()) {
                set.add(type);
            }
        }

        /** Shows what the header says about a driver already. */
        void show(MediaDriverSettings driver) {
            drives.setText(list(driver.drivesOrEmpty()));
            Integer media = driver.mediaCount();
            mediaCount.setText(media == null ? "1" : media.toString()); //$NON-NLS-1$
            String shown = driver.name();
            name.setText(shown == null ? "" : shown); //$NON-NLS-1$
            rom.setSelection(driver.pagingTypes().contains(PagingType.ROM));
            code.setSelection(driver.pagingTypes().contains(PagingType.CODE));
            data.setSelection(driver.pagingTypes().contains(PagingType.DATA));
            pageDrives.setText(list(driver.pageDrivesOrEmpty()));
            Integer pages = driver.numPages();
            if (pages != null) {
                numPages.setText(pages.toString());
            }
        }

        private static String list(List<Integer> numbers) {
            return numbers.stream().map(String::valueOf).collect(Collectors.joining(",")); //$NON-NLS-1$
        }
    }

    MediaDefinitionsPage(HeaderRefactoring refactoring, IStructuredSelection selection) {
        super("mediaDefinitions", "newMediaDefinitions"); //$NON-NLS-1$ //$NON-NLS-2$
        this.refactoring = refactoring;
        setDescription(Messages.Page_description);
        initialFolder = folderOf(selection);
    }

    @Override
    protected Control createFields(Composite body) {
        Text folder = folder(body, Messages.Page_folder, initialFolder, Messages.Page_browseMessage);
        Combo prefix = combo(body, Messages.Page_prefix, SWT.NONE);
        prefix.setText(remembered(PREFIX, "NAND")); //$NON-NLS-1$
        Text drives = text(body, Messages.Page_drives, "", false); //$NON-NLS-1$
        Label drivesDerived = derived(body);
        Text mediaCount = text(body, Messages.Page_mediaCount, "1", true); //$NON-NLS-1$
        Text name = text(body, Messages.Page_name, "Nand", true); //$NON-NLS-1$
        new Label(body, SWT.NONE).setText(Messages.Page_paging);
        var boxes = new Composite(body, SWT.NONE);
        boxes.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(boxes);
        Button rom = box(boxes, Messages.Page_pagingRom);
        Button code = box(boxes, Messages.Page_pagingCode);
        Button data = box(boxes, Messages.Page_pagingData);
        Text pageDrives = text(body, Messages.Page_pageDrives, "", true); //$NON-NLS-1$
        Text numPages = text(body, Messages.Page_numPages, remembered(NUM_PAGES, "8"), false); //$NON-NLS-1$
        Label numPagesDerived = derived(body);
        var preview = new PreviewPane(body, Messages.Page_preview, Messages.Page_copy);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1)
                .hint(convertWidthInCharsToPixels(90), convertHeightInCharsToPixels(14)).applyTo(preview.control());
        fields = new Fields(folder, prefix, drives, drivesDerived, mediaCount, name, rom, code, data, pageDrives,
                numPages, numPagesDerived, new LaterAnswer(body, Messages.Header_reading), preview);
        return initialFolder.isEmpty() ? folder : drives;
    }

    private Button box(Composite parent, String label) {
        var button = new Button(parent, SWT.CHECK);
        button.setText(label);
        button.addListener(SWT.Selection, e -> changed());
        return button;
    }

    @Override
    protected @Nullable Problem refresh() {
        Fields shown = fields;
        if (shown == null) {
            return null;
        }
        seed(shown);
        MediaDefinitionsInput input = shown.input();
        boolean pages = !input.paging().isEmpty();
        shown.pageDrives().setEnabled(input.paging().contains(PagingType.CODE));
        shown.numPages().setEnabled(pages);
        shown.drivesDerived().setText(NLS.bind(Messages.Page_drivesDerived, Integer.bitCount(input.driveMask()),
                Integer.toHexString(input.driveMask()).toUpperCase(Locale.ROOT)));
        shown.numPagesDerived().setText(pages ? NLS.bind(Messages.Page_numPagesDerived, input.fragmentBytes(),
                Long.toHexString(input.fragmentBytes()).toUpperCase(Locale.ROOT)) : ""); //$NON-NLS-1$
        Problem problem = problem(shown, input);
        if (problem != null) {
            shown.preview().clear();
        }
        return problem;
    }

    private @Nullable Problem problem(Fields shown, MediaDefinitionsInput input) {
        Problem inFolder = folderProblem(shown.folder().getText().strip(), Messages.Page_folderPrompt);
        if (inFolder != null) {
            return inFolder;
        }
        if (shown.reading().isPending()) {
            return Problem.prompt(Messages.Header_reading);
        }
        String wrong = input.error();
        if (wrong != null) {
            return shown.drives().getText().isBlank() ? Problem.prompt(wrong) : Problem.error(wrong);
        }
        if (known.problem() != null) {
            return Problem.error(known.problem());
        }
        IFile target = target(shown);
        try {
            if (target != null) {
                refactoring.prepare(target, known.text(), input.settings());
                shown.preview().show(refactoring.oldText(), refactoring.newText());
            }
            return null;
        } catch (BadInputException e) {
            return Problem.error(e.sentence());
        }
    }

    /** The header may have changed while another page was shown. */
    @Override
    public void setVisible(boolean visible) {
        Fields made = fields;
        if (visible && made != null && wasShown) {
            fill(() -> read(made, answer -> known = answer));
        }
        wasShown |= visible;
        super.setVisible(visible);
    }

    /** Offers the drivers of the header that is there, and shows the settings of the one that is chosen. */
    private void seed(Fields shown) {
        String folder = shown.folder().getText();
        if (!folder.equals(knownFolder)) {
            knownFolder = folder;
            MediaDefinitionsInput before = shown.input();
            read(shown, answer -> know(shown, before, answer));
        }
        String prefix = shown.prefix().getText().strip();
        if (!prefix.equals(seeded)) {
            seeded = prefix;
            known.drivers().stream().filter(driver -> driver.prefix().equals(prefix)).findFirst()
                    .ifPresent(shown::show);
        }
    }

    /** Reads the header in the background if there is one. */
    private void read(Fields asked, Consumer<Known> told) {
        IFile target = target(asked);
        if (target != null && target.exists()) {
            asked.reading().ask(() -> Known.of(target), answer -> fill(() -> told.accept(answer)));
        } else {
            asked.reading().forget();
            told.accept(Known.NOTHING);
        }
    }

    /** Takes what a header says; what the user entered since it was asked for stays. */
    private void know(Fields shown, MediaDefinitionsInput before, Known answer) {
        known = answer;
        String prefix = shown.prefix().getText();
        MediaDefinitionsInput now = shown.input();
        boolean untouched = before.withPrefix(now.prefix()).equals(now);
        shown.prefix().setItems(answer.drivers().stream().map(MediaDriverSettings::prefix).toArray(String[]::new));
        shown.prefix().setText(prefix);
        seeded = untouched ? "" : prefix.strip(); //$NON-NLS-1$
    }

    /** What the header in the folder says. */
    private record Known(String text, List<MediaDriverSettings> drivers, @Nullable String problem) {
        private static final Known NOTHING = new Known("", List.of(), null); //$NON-NLS-1$

        /** Reads a header; the preview tells what is wrong in its text. */
        static Known of(IFile header) {
            String text;
            try {
                text = WorkspaceHeader.text(header);
            } catch (BadInputException e) {
                return new Known("", List.of(), e.sentence()); //$NON-NLS-1$
            }
            try {
                return new Known(text, WorkspaceHeader.read(header, text).drivers(), null);
            } catch (BadInputException e) {
                return new Known(text, List.of(), null);
            }
        }
    }

    private static @Nullable IFile target(Fields shown) {
        IContainer container = container(shown.folder().getText());
        return container == null ? null : container.getFile(new Path(WorkspaceHeader.FILE_NAME));
    }

    @Override
    protected void rememberAll() {
        Fields shown = fields;
        if (shown != null) {
            remember(PREFIX, shown.prefix().getText().strip());
            remember(NUM_PAGES, shown.numPages().getText().strip());
        }
    }
}
