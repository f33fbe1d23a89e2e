// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.pagewright.ide.core.check.DriverSources;
import org.pagewright.ide.ui.runs.LaterAnswer;
import org.pagewright.ide.ui.wizard.InputPage;

/** The first page of a migration that was not started on its sources: which they are. */
final class SourcePage extends InputPage {
    private final boolean many;
    private final String initial;
    private final Set<IContainer> folders;
    private final Consumer<List<IFile>> chosen;
    private @Nullable Combo sources;

    /**
     * A page.
     *
     * @param many   whether a driver may have several files here
     * @param chosen hears of the files when all of them are sources
     */
    SourcePage(String helpContext, boolean many, IStructuredSelection selection, Consumer<List<IFile>> chosen) {
        super("migrationSources", helpContext); //$NON-NLS-1$
        this.many = many;
        this.chosen = chosen;
        setDescription(many ? Messages.Source_descriptionMany : Messages.Source_description);
        var files = new ArrayList<String>();
        var containers = new LinkedHashSet<IContainer>();
        for (Object element : selection.toList()) {
            @Nullable
            IResource resource = Adapters.adapt(element, IResource.class);
            if (resource instanceof IContainer container) {
                containers.add(container);
            } else if (resource instanceof IFile file) {
                containers.add(file.getProject());
                if (DriverSources.isSource(file)) {
                    files.add(file.getFullPath().toString());
                }
            }
        }
        initial = String.join(", ", many || files.size() < 2 ? files : files.subList(0, 1)); //$NON-NLS-1$
        folders = containers.isEmpty() ? Set.of(ResourcesPlugin.getWorkspace().getRoot()) : containers;
    }

    @Override
    protected Control createFields(Composite body) {
        Combo field = combo(body, many ? Messages.Source_labelMany : Messages.Source_label, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        field.setText(initial);
        var browse = new Button(body, SWT.PUSH);
        browse.setText(Messages.Source_browse);
        browse.addListener(SWT.Selection, e -> browse(field));
        sources = field;
        new LaterAnswer(field, Messages.Source_searching).ask(this::search, found -> fill(() -> offer(field, found)));
        return field;
    }

    private List<String> search() {
        try {
            return DriverSources
                    .findAll(folders, many ? DriverSources.CLIENT_DRIVER : DriverSources.MEDIA_DRIVER).stream()
                    .map(file -> file.getFullPath().toString()).toList();
        } catch (CoreException e) {
            return List.of(); // a folder that has gone meanwhile
        }
    }

    /** What has been entered meanwhile stays. */
    private static void offer(Combo field, List<String> found) {
        String entered = field.getText();
        field.setItems(found.toArray(String[]::new));
        field.setText(entered.isEmpty() && found.size() == 1 ? found.getFirst() : entered);
    }

    private void browse(Combo field) {
        var dialog = new FilteredResourcesSelectionDialog(getShell(), many,
                ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
        dialog.setTitle(Messages.Source_select);
        dialog.setInitialPattern("*.cpp"); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            field.setText(Arrays.stream(dialog.getResult()).filter(IFile.class::isInstance).map(IFile.class::cast)
                    .map(file -> file.getFullPath().toString()).collect(Collectors.joining(", "))); //$NON-NLS-1$
        }
    }

    @Override
    protected @Nullable Problem refresh() {
        Combo field = sources;
        if (field == null || field.getText().isBlank()) {
            return Problem.prompt(many ? Messages.Source_promptMany : Messages.Source_prompt);
        }
        var files = new ArrayList<IFile>();
        for (String path : many ? field.getText().split(",") : new String[] { field.getText() }) { //$NON-NLS-1$
            if (!(ResourcesPlugin.getWorkspace().getRoot().findMember(new Path(path.strip())) instanceof IFile file)
                    || !DriverSources.isSource(file)) {
                return Problem.error(NLS.bind(Messages.Source_missing, path.strip()));
            }
            files.add(file);
        }
        chosen.accept(files);
        return null;
    }
}
