// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pagewright.boot.compare.Difference;
import org.pagewright.boot.compare.RunComparison;
import org.pagewright.ide.ui.runs.ThemeColor;

/** What differs, the outcome first; equal values follow when wanted. */
final class DifferenceTable {
    private static final int DIFFERENT = 4;

    private final Composite holder;
    private final Table table;
    private @Nullable RunComparison comparison;
    private boolean withEqual;

    DifferenceTable(Composite parent, int left, int right) {
        holder = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        String[] names = { Messages.Column_value, NLS.bind(Messages.Column_left, left),
                NLS.bind(Messages.Column_right, right), Messages.Column_change };
        int[] weights = { 34, 28, 28, 10 };
        for (int i = 0; i < names.length; i++) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(names[i]);
            layout.setColumnData(column, new ColumnWeightData(weights[i], 80, true));
        }
        table.addListener(SWT.SetData, e -> {
            if (e.item instanceof TableItem item) {
                fill(item, e.index);
            }
        });
    }

    Composite control() {
        return holder;
    }

    Table table() {
        return table;
    }

    void show(RunComparison newComparison) {
        comparison = newComparison;
        update();
    }

    void setWithEqual(boolean show) {
        withEqual = show;
        update();
    }

    private void update() {
        table.setItemCount(rows().size());
        table.clearAll();
    }

    /** Value, left, right, change, and whether it differs, for every row shown. */
    private List<Object[]> rows() {
        var rows = new ArrayList<Object[]>();
        RunComparison current = comparison;
        if (current != null) {
            for (Difference d : current.differences()) {
                rows.add(new Object[] { d.path(), d.left(), d.right(), d.change(), true });
            }
            if (withEqual) {
                current.left().values().forEach((path, value) -> {
                    if (current.right().value(path).equals(value)) {
                        rows.add(new Object[] { path, value, value, "", false }); //$NON-NLS-1$
                    }
                });
            }
        }
        return rows;
    }

    /** The rows shown as texts, with the header. */
    List<List<String>> texts() {
        var texts = new ArrayList<List<String>>();
        texts.add(java.util.Arrays.stream(table.getColumns()).map(TableColumn::getText).toList());
        for (Object[] row : rows()) {
            texts.add(List.of(String.valueOf(row[0]), String.valueOf(row[1]), String.valueOf(row[2]),
                    String.valueOf(row[3])));
        }
        return texts;
    }

    private void fill(TableItem item, int index) {
        List<Object[]> rows = rows();
        if (index < rows.size()) {
            Object[] row = rows.get(index);
            for (int i = 0; i < DIFFERENT; i++) {
                item.setText(i, String.valueOf(row[i]));
            }
            boolean verdict = "verdict".equals(row[0]) || "headline".equals(row[0]); //$NON-NLS-1$ //$NON-NLS-2$
            item.setForeground(Boolean.TRUE.equals(row[DIFFERENT]) ? verdict ? ThemeColor.ALARM.get() : null
                    : table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        }
    }
}
