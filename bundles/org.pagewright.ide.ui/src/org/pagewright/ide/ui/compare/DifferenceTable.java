// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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
    private static final Set<String> OUTCOME = Set.of("verdict", "headline"); //$NON-NLS-1$ //$NON-NLS-2$

    private final List<Row> rows = new ArrayList<>();
    private final Composite holder;
    private final Table table;
    private @Nullable RunComparison comparison;
    private boolean withEqual;

    private record Row(Difference value, boolean differs) {
        List<String> texts() {
            return List.of(value.name(), value.leftText(), value.rightText(), differs ? value.change() : ""); //$NON-NLS-1$
        }
    }

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
        rows.clear();
        RunComparison current = comparison;
        if (current != null) {
            current.differences().forEach(value -> rows.add(new Row(value, true)));
            if (withEqual) {
                current.equal().forEach(value -> rows.add(new Row(value, false)));
            }
        }
        table.setItemCount(rows.size());
        table.clearAll();
    }

    /** The rows shown as texts, with the header. */
    List<List<String>> texts() {
        var texts = new ArrayList<List<String>>();
        texts.add(Arrays.stream(table.getColumns()).map(TableColumn::getText).toList());
        rows.forEach(row -> texts.add(row.texts()));
        return texts;
    }

    private void fill(TableItem item, int index) {
        if (index < rows.size()) {
            Row row = rows.get(index);
            item.setText(row.texts().toArray(String[]::new));
            item.setForeground(!row.differs() ? table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND)
                    : OUTCOME.contains(row.value().path()) ? ThemeColor.ALARM.get() : null);
        }
    }
}
