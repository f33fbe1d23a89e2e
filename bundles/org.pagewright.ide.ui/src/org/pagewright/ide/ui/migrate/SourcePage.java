// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.pagewright.ide.ui.wizard.InputPage;

/** The first page of a migration that was not started on its sources: which they are. */
final class SourcePage extends InputPage {
    private static final Set<String> EXTENSIONS = Set.of("cpp", "cc", "cxx"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    private final boolean many;
    private final String initial;
    private final Consumer<List<IFile>> chosen;
    private @Nullable Text sources;

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
        for (Object element : selection.toList()) {
            @Nullable
            IFile file = Adapters.adapt(element, IFile.class);
            if (file != null && isSource(file)) {
                files.add(file.getFullPath().toString());
            }
        }
        initial = String.join(", ", many || files.size() < 2 ? files : files.subList(0, 1)); //$NON-NLS-1$
    }

    private static boolean isSource(IFile file) {
        @Nullable
        String extension = file.getFileExtension();
        return extension != null && EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
    }

    @Override
    protected Control createFields(Composite body) {
        Text text = text(body, many ? Messages.Source_labelMany : Messages.Source_label, initial, false);
        var browse = new Button(body, SWT.PUSH);
        browse.setText(Messages.Source_browse);
        browse.addListener(SWT.Selection, e -> browse(text));
        sources = text;
        return text;
    }

    private void browse(Text text) {
        var dialog = new FilteredResourcesSelectionDialog(getShell(), many,
                ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
        dialog.setTitle(Messages.Source_select);
        dialog.setInitialPattern("*.cpp"); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            text.setText(Arrays.stream(dialog.getResult()).filter(IFile.class::isInstance).map(IFile.class::cast)
                    .map(file -> file.getFullPath().toString()).collect(Collectors.joining(", "))); //$NON-NLS-1$
        }
    }

    @Override
    protected @Nullable Problem refresh() {
        Text text = sources;
        if (text == null || text.getText().isBlank()) {
            return Problem.prompt(many ? Messages.Source_promptMany : Messages.Source_prompt);
        }
        var files = new ArrayList<IFile>();
        for (String path : many ? text.getText().split(",") : new String[] { text.getText() }) { //$NON-NLS-1$
            if (!(ResourcesPlugin.getWorkspace().getRoot().findMember(new Path(path.strip())) instanceof IFile file)
                    || !isSource(file)) {
                return Problem.error(NLS.bind(Messages.Source_missing, path.strip()));
            }
            files.add(file);
        }
        chosen.accept(files);
        return null;
    }
}
