// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.pagewright.ide.core.change.HeaderRefactoring;
import org.pagewright.ide.core.change.MediaDefinitionsInput;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.PagingType;

/** The one page of the wizard: where, which drives, what is paged; with a live preview of the file. */
final class MediaDefinitionsPage extends WizardPage {
    private final HeaderRefactoring refactoring;
    private final IPath initialFolder;
    private @Nullable Fields fields;

    /** The widgets, made together. */
    private record Fields(Text folder, Text prefix, Text drives, Label drivesDerived, Text mediaCount, Text name,
            Button rom, Button code, Button data, Text pageDrives, Text numPages, Label numPagesDerived,
            PreviewPane preview) {

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
    }

    MediaDefinitionsPage(HeaderRefactoring refactoring, IStructuredSelection selection) {
        super("mediaDefinitions"); //$NON-NLS-1$
        this.refactoring = refactoring;
        setTitle(Messages.Page_title);
        setDescription(Messages.Page_description);
        IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
        IContainer container = resource instanceof IContainer c ? c : resource == null ? null : resource.getParent();
        initialFolder = container == null ? Path.EMPTY : container.getFullPath();
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        if (parent == null) {
            return;
        }
        initializeDialogUnits(parent);
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(body);
        Text folder = text(body, Messages.Page_folder, initialFolder.toString(), false);
        var browse = new Button(body, SWT.PUSH);
        browse.setText(Messages.Page_browse);
        browse.addListener(SWT.Selection, e -> browse(folder));
        Text prefix = text(body, Messages.Page_prefix, "NAND", true); //$NON-NLS-1$
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
        Text numPages = text(body, Messages.Page_numPages, "8", false); //$NON-NLS-1$
        Label numPagesDerived = derived(body);
        var preview = new PreviewPane(body, Messages.Page_preview, Messages.Page_copy);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1)
                .hint(convertWidthInCharsToPixels(90), convertHeightInCharsToPixels(14)).applyTo(preview.control());
        fields = new Fields(folder, prefix, drives, drivesDerived, mediaCount, name, rom, code, data, pageDrives,
                numPages, numPagesDerived, preview);
        setControl(body);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.newMediaDefinitions"); //$NON-NLS-1$
        update(false);
        (initialFolder.isEmpty() ? folder : drives).setFocus();
    }

    private Text text(Composite parent, String label, String initial, boolean wide) {
        new Label(parent, SWT.NONE).setText(label);
        var text = new Text(parent, SWT.BORDER);
        text.setText(initial);
        GridDataFactory.fillDefaults().grab(true, false).span(wide ? 2 : 1, 1).applyTo(text);
        text.addModifyListener(e -> update(true));
        return text;
    }

    private static Label derived(Composite parent) {
        var label = new Label(parent, SWT.NONE);
        label.setText("                              "); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
        return label;
    }

    private Button box(Composite parent, String label) {
        var button = new Button(parent, SWT.CHECK);
        button.setText(label);
        button.addListener(SWT.Selection, e -> update(true));
        return button;
    }

    private void browse(Text folder) {
        var dialog = new ContainerSelectionDialog(getShell(), ResourcesPlugin.getWorkspace().getRoot(), false,
                Messages.Page_browseMessage);
        if (dialog.open() == Window.OK && dialog.getResult()[0] instanceof IPath path) {
            folder.setText(path.toString());
        }
    }

    /** @param typed whether the user has entered something: before that a gap is a prompt, not an error */
    private void update(boolean typed) {
        Fields shown = fields;
        if (shown == null) {
            return;
        }
        MediaDefinitionsInput input = shown.input();
        boolean pages = !input.paging().isEmpty();
        shown.pageDrives().setEnabled(input.paging().contains(PagingType.CODE));
        shown.numPages().setEnabled(pages);
        shown.drivesDerived().setText(NLS.bind(Messages.Page_drivesDerived, Integer.bitCount(input.driveMask()),
                Integer.toHexString(input.driveMask()).toUpperCase(Locale.ROOT)));
        shown.numPagesDerived().setText(pages ? NLS.bind(Messages.Page_numPagesDerived, input.fragmentBytes(),
                Long.toHexString(input.fragmentBytes()).toUpperCase(Locale.ROOT)) : ""); //$NON-NLS-1$

        String problem = folderProblem(shown.folder().getText().strip());
        if (problem == null) {
            problem = input.error();
        }
        if (problem == null) {
            problem = preview(shown, input);
        } else {
            shown.preview().clear();
        }
        boolean gap = shown.folder().getText().isBlank() || shown.drives().getText().isBlank();
        setErrorMessage(typed && !gap ? problem : null);
        setMessage(gap ? problem : null);
        setPageComplete(problem == null);
    }

    private @Nullable String preview(Fields shown, MediaDefinitionsInput input) {
        IFile target = ResourcesPlugin.getWorkspace().getRoot()
                .getFile(new Path(shown.folder().getText().strip()).append(WorkspaceHeader.FILE_NAME));
        try {
            refactoring.prepare(target, input.settings());
            shown.preview().show(refactoring.oldText(), refactoring.newText());
            return null;
        } catch (BadInputException e) {
            shown.preview().clear();
            return e.sentence();
        }
    }

    private static @Nullable String folderProblem(String folder) {
        if (folder.isEmpty()) {
            return Messages.Page_folderPrompt;
        }
        IPath path = new Path(folder);
        boolean open = path.segmentCount() >= 1
                && ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0)).isAccessible();
        return open ? null : NLS.bind(Messages.Page_folderMissing, folder);
    }
}
