// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pagewright.boot.timeline.EventFilter;
import org.pagewright.boot.timeline.TimeText;
import org.pagewright.ide.core.timeline.EventRows;
import org.pagewright.ide.core.timeline.EventText;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.ide.ui.runs.TableCopy;
import org.pagewright.ide.ui.runs.ViewAction;
import org.pagewright.kernel.trace.EventColumns;

/** The events of the visible time that pass the filter; only rows on screen are ever filled. */
final class EventTable {
    /** Rows a native table takes without a pause. */
    static final int MOST_ROWS = 10_000;
    private static final int PIECE_ROWS = 2_500;
    private static final int[] WIDTHS = { 120, 90, 140, 170, 170, 110 };

    private final Composite holder;
    private final Table table;
    private @Nullable EventColumns events;
    private @Nullable EventRows rows;
    private @Nullable EventFilter search;
    private int firstRow;
    private int count;

    /** @param chosen hears of the event that was chosen */
    EventTable(Composite parent, IntConsumer chosen) {
        holder = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        String[] names = { Messages.Column_time, Messages.Column_delta, Messages.Column_event, Messages.Column_subject,
                Messages.Column_detail, Messages.Column_request };
        for (int i = 0; i < names.length; i++) {
            var column = new TableColumn(table, i < 2 ? SWT.RIGHT : SWT.LEFT);
            column.setText(names[i]);
            column.setMoveable(true);
            layout.setColumnData(column, new ColumnPixelData(WIDTHS[i], true, true));
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> {
            EventRows shown = rows;
            int index = table.getSelectionIndex();
            if (shown != null && index >= 0) {
                chosen.accept(shown.event(firstRow + index));
            }
        });
    }

    Composite control() {
        return holder;
    }

    Table table() {
        return table;
    }

    IAction copyAction() {
        return new TableCopy(table);
    }

    IAction selectAllAction() {
        return new ViewAction("", null, table::selectAll); //$NON-NLS-1$
    }

    void show(EventColumns newEvents, EventRows newRows, TimeWindow window) {
        events = newEvents;
        rows = newRows;
        firstRow = newRows.firstRow(window.fromNanos());
        // an event at the very end of the run belongs to the window that ends there
        int last = window.toNanos() >= window.endNanos() ? newRows.size() : newRows.firstRow(window.toNanos());
        count = last - firstRow;
        adjustRows();
        table.clearAll();
    }

    /** Adds or takes rows piece by piece, as a native table takes some microseconds for each. */
    private void adjustRows() {
        int wanted = Math.min(MOST_ROWS, count);
        int now = table.getItemCount();
        int next = Math.clamp(wanted, now - PIECE_ROWS, now + PIECE_ROWS);
        table.setItemCount(next);
        if (next != wanted) {
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    adjustRows();
                }
            });
        }
    }

    /** Events in the visible time, shown or not. */
    int count() {
        return count;
    }

    void setSearch(@Nullable EventFilter filter) {
        search = filter;
        table.clearAll();
    }

    /** The row selected, as a row of all that pass the filter; -1 when there is none. */
    int selectedRow() {
        return table.getSelectionIndex() < 0 ? -1 : firstRow + table.getSelectionIndex();
    }

    /** Selects the row at or after an event, when it is shown. */
    void reveal(int event) {
        EventRows shown = rows;
        if (shown != null) {
            int index = shown.rowOf(event) - firstRow;
            if (index >= 0 && index < Math.min(MOST_ROWS, count)) {
                table.setItemCount(Math.max(table.getItemCount(), index + 1));
                table.setSelection(index);
            }
        }
    }

    private void fill(Event e) {
        EventRows shown = rows;
        EventColumns all = events;
        if (shown == null || all == null || !(e.item instanceof TableItem item)) {
            return;
        }
        int row = firstRow + e.index;
        if (row >= shown.size()) {
            return;
        }
        int event = shown.event(row);
        item.setText(new String[] { EventText.time(all, event), TimeText.of(shown.deltaNanos(row)),
                EventText.kind(all, event), all.subjectName(event), EventText.detail(all, event),
                EventText.request(all, event) });
        EventFilter wanted = search;
        boolean dim = wanted != null && !wanted.isEmpty() && !wanted.test(event);
        item.setForeground(dim ? table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null);
    }
}
