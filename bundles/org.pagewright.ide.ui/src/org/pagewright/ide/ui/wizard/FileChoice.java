// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pagewright.ide.core.change.FileRewrite;

/** The files a generator would write: new ones ticked, those that would be replaced only by the user's hand. */
final class FileChoice {
    /** The most files a generator writes. */
    private static final int ROWS = 3;

    private final Composite body;
    private final Table table;
    private final Map<String, Boolean> byHand = new HashMap<>();
    private List<FileRewrite> files = List.of();

    FileChoice(Composite parent, String caption, Runnable changed) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(body);
        new Label(body, SWT.NONE).setText(caption);
        table = new Table(body, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        column(Messages.Files_name, 260);
        column(Messages.Files_state, 320);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROWS * Math.max(24, table.getItemHeight()))
                .applyTo(table);
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK && e.item instanceof TableItem item) {
                byHand.put(item.getText(), item.getChecked());
                table.setSelection(item);
            }
            changed.run();
        });
    }

    private void column(String name, int width) {
        var column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    Composite control() {
        return body;
    }

    void clear() {
        files = List.of();
        table.removeAll();
    }

    void show(List<FileRewrite> shown) {
        files = shown;
        int selected = Math.max(0, table.getSelectionIndex());
        table.setItemCount(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            FileRewrite file = shown.get(i);
            TableItem item = table.getItem(i);
            String name = file.file().getName();
            item.setText(new String[] { name, state(file) });
            item.setChecked(file.changes() && byHand.getOrDefault(name, file.isNew()));
            item.setGrayed(!file.changes());
        }
        table.setSelection(Math.min(selected, shown.size() - 1));
    }

    private static String state(FileRewrite file) {
        if (file.isNew()) {
            return Messages.Files_new;
        }
        return file.changes() ? Messages.Files_differs : Messages.Files_same;
    }

    /** Names of the files that are ticked. */
    Set<String> chosen() {
        var names = new TreeSet<String>();
        Arrays.stream(table.getItems()).filter(TableItem::getChecked).forEach(item -> names.add(item.getText()));
        return names;
    }

    /** The file whose preview is wanted. */
    @Nullable
    FileRewrite current() {
        int index = table.getSelectionIndex();
        return index < 0 ? null : files.get(index);
    }
}
