// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.nandmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pagewright.nand.map.NandMap;

/** The same blocks as rows; a click on a header sorts, a second one reverses. */
final class BlockTable {
    private static final String[] NAMES = { Messages.Column_block, Messages.Column_state, Messages.Column_cycles,
            Messages.Column_programmed, Messages.Column_valid };

    private final Composite holder;
    private final Table table;
    private @Nullable NandMap map;
    private Integer[] order = {};
    private int sortColumn;
    private boolean descending;

    /** @param chosen hears of the block that was chosen */
    BlockTable(Composite parent, IntConsumer chosen) {
        holder = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        for (int i = 0; i < NAMES.length; i++) {
            var column = new TableColumn(table, i == 1 ? SWT.LEFT : SWT.RIGHT);
            column.setText(NAMES[i]);
            int index = i;
            column.addListener(SWT.Selection, e -> sort(index, index == sortColumn && !descending));
            layout.setColumnData(column, new ColumnWeightData(i == 3 ? 30 : 19, i == 3 ? 115 : 60, true));
        }
        table.setSortColumn(table.getColumn(0));
        table.setSortDirection(SWT.UP);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> {
            if (table.getSelectionIndex() >= 0) {
                chosen.accept(order[table.getSelectionIndex()]);
            }
        });
    }

    Composite control() {
        return holder;
    }

    Table table() {
        return table;
    }

    void setMap(NandMap newMap) {
        map = newMap;
        order = new Integer[newMap.blocks()];
        Arrays.setAll(order, i -> i);
        sort(sortColumn, descending);
        table.setItemCount(order.length);
        table.clearAll();
    }

    void select(int block) {
        int index = Arrays.asList(order).indexOf(block);
        table.setSelection(index);
    }

    /** Header and rows in the order shown. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(NAMES));
        NandMap current = map;
        if (current != null) {
            for (int block : order) {
                rows.add(List.of(texts(current, block)));
            }
        }
        return rows;
    }

    private void sort(int column, boolean reverse) {
        NandMap current = map;
        sortColumn = column;
        descending = reverse;
        table.setSortColumn(table.getColumn(column));
        table.setSortDirection(reverse ? SWT.DOWN : SWT.UP);
        if (current != null) {
            Comparator<Integer> by = Comparator.comparingInt(block -> value(current, block, column));
            Arrays.sort(order, (reverse ? by.reversed() : by).thenComparing(Comparator.naturalOrder()));
            table.clearAll();
        }
    }

    private static int value(NandMap map, int block, int column) {
        return switch (column) {
        case 1 -> map.state(block).ordinal();
        case 2 -> map.cycles(block);
        case 3 -> map.programmedPages(block);
        case 4 -> map.validPages(block);
        default -> block;
        };
    }

    private void fill(Event e) {
        NandMap current = map;
        if (current != null && e.item instanceof TableItem item && e.index < order.length) {
            item.setText(texts(current, order[e.index]));
        }
    }

    private static String[] texts(NandMap map, int block) {
        return new String[] { Integer.toString(block), BlockColoring.name(map.state(block)),
                Integer.toString(map.cycles(block)), Integer.toString(map.programmedPages(block)),
                BlockColoring.valid(map, block) };
    }
}
