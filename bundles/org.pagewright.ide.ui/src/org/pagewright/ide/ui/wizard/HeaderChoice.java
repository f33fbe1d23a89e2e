// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Combo;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.ui.runs.LaterAnswer;
import org.pagewright.ide.ui.wizard.InputPage.Problem;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MediaDriverSettings;

/**
 * The header and the driver in it. The workspace is searched and headers are read in the background; the two fields are
 * filled when the answers are there.
 */
public final class HeaderChoice {
    private final Combo headerField;
    private final Combo prefixField;
    private final Predicate<MediaDriverSettings> offered;
    private final Consumer<Runnable> filling;
    private final LaterAnswer search;
    private final LaterAnswer reading;
    private List<IFile> headers = List.of();
    private List<MediaDriverSettings> drivers = List.of();
    private @Nullable IFile driversOf;
    private @Nullable String problem;

    /** What a search or a header gave, or why it gave nothing. */
    private record Answer<T>(List<T> found, @Nullable String problem) {
    }

    /**
     * Nothing to choose from yet.
     *
     * @param offered which drivers of a header can be chosen
     * @param filling runs what fills fields, and then looks at the page again
     */
    HeaderChoice(Combo headerField, Combo prefixField, Predicate<MediaDriverSettings> offered,
            Consumer<Runnable> filling) {
        this.headerField = headerField;
        this.prefixField = prefixField;
        this.offered = offered;
        this.filling = filling;
        search = new LaterAnswer(headerField, Messages.Header_searching);
        reading = new LaterAnswer(prefixField, Messages.Header_reading);
    }

    /** Looks for headers; the first in the order is chosen. */
    public void find(Predicate<IFile> wanted, Comparator<IFile> order) {
        headers = List.of();
        headerField.removeAll();
        forgetDrivers();
        search.ask(() -> search(wanted, order), answer -> filling.accept(() -> {
            headers = answer.found();
            problem = answer.problem();
            headerField.setItems(headers.stream().map(file -> file.getFullPath().makeRelative().toString())
                    .toArray(String[]::new));
            headerField.select(0);
        }));
    }

    private static Answer<IFile> search(Predicate<IFile> wanted, Comparator<IFile> order) {
        try {
            return new Answer<>(WorkspaceHeader.findAll().stream().filter(wanted).sorted(order).toList(), null);
        } catch (CoreException e) {
            return new Answer<>(List.of(), e.getStatus().getMessage());
        }
    }

    /** Reads the header when it is another than before. */
    public void follow() {
        IFile chosen = header();
        if (chosen == null || chosen.equals(driversOf)) {
            return;
        }
        forgetDrivers();
        driversOf = chosen;
        reading.ask(() -> read(chosen), answer -> filling.accept(() -> {
            drivers = answer.found();
            problem = answer.problem();
            prefixField.setItems(drivers.stream().map(MediaDriverSettings::prefix).toArray(String[]::new));
            prefixField.select(guess());
        }));
    }

    private Answer<MediaDriverSettings> read(IFile file) {
        try {
            return new Answer<>(WorkspaceHeader.read(file).drivers().stream().filter(offered).toList(), null);
        } catch (BadInputException e) {
            return new Answer<>(List.of(), e.sentence());
        }
    }

    private void forgetDrivers() {
        reading.forget();
        driversOf = null;
        problem = null;
        drivers = List.of();
        prefixField.removeAll();
    }

    /** The driver that pages, if only one does. */
    private int guess() {
        List<MediaDriverSettings> paging = drivers.stream().filter(MediaDriverSettings::pages).toList();
        return paging.size() == 1 ? drivers.indexOf(paging.getFirst()) : -1;
    }

    /** The header chosen, or null. */
    public @Nullable IFile header() {
        int index = headerField.getSelectionIndex();
        return index < 0 ? null : headers.get(index);
    }

    /** The driver chosen, or null. */
    public @Nullable MediaDriverSettings driver() {
        int index = prefixField.getSelectionIndex();
        return index < 0 ? null : drivers.get(index);
    }

    /** What is missing or wrong, with the sentences for a missing header and for a driver still to be chosen. */
    public @Nullable Problem problem(String noHeader, String choosePrefix) {
        if (search.isPending()) {
            return Problem.prompt(Messages.Header_searching);
        } else if (reading.isPending()) {
            return Problem.prompt(Messages.Header_reading);
        }
        String wrong = problem;
        if (wrong != null) {
            return Problem.error(wrong);
        } else if (header() == null) {
            return Problem.prompt(noHeader);
        }
        return driver() == null ? Problem.prompt(choosePrefix) : null;
    }
}
