// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.pagewright.ide.core.drives.DriveRow;

/** The table: a click on a column header sorts, a second click reverses. */
final class DriveTableViewer {
    private final Composite holder;
    private final TableViewer viewer;
    private DriveColumn sortColumn = DriveColumn.DRIVE;
    private boolean descending;

    DriveTableViewer(Composite parent) {
        holder = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (DriveColumn column : DriveColumn.values()) {
            addColumn(layout, column);
        }
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(@Nullable Viewer v, @Nullable Object a, @Nullable Object b) {
                Comparator<DriveRow> order = sortColumn.order();
                return a instanceof DriveRow left && b instanceof DriveRow right
                        ? (descending ? order.reversed() : order).compare(left, right)
                        : 0;
            }
        });
        table.setSortColumn(table.getColumn(0));
        table.setSortDirection(SWT.UP);
    }

    private void addColumn(TableColumnLayout layout, DriveColumn column) {
        var viewerColumn = new TableViewerColumn(viewer, column.alignment());
        TableColumn widget = viewerColumn.getColumn();
        widget.setText(column.header());
        widget.setMoveable(true);
        widget.addListener(SWT.Selection, e -> sort(column, widget));
        layout.setColumnData(widget, new ColumnPixelData(column.widthPixels(), true, true));
        viewerColumn.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(@Nullable Object element) {
                return element instanceof DriveRow row ? column.text(row) : ""; //$NON-NLS-1$
            }

            @Override
            public @Nullable Color getForeground(@Nullable Object element) {
                boolean warn = column == DriveColumn.CAPS && element instanceof DriveRow row && row.differs();
                return warn ? holder.getDisplay().getSystemColor(SWT.COLOR_RED) : null;
            }
        });
    }

    private void sort(DriveColumn column, TableColumn widget) {
        descending = column == sortColumn && !descending;
        sortColumn = column;
        viewer.getTable().setSortColumn(widget);
        viewer.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
        viewer.refresh();
    }

    Composite control() {
        return holder;
    }

    ISelectionProvider selectionProvider() {
        return viewer;
    }

    IAction copyAction() {
        return new RowCopy(viewer.getTable());
    }

    IAction selectAllAction() {
        return new Action() {
            @Override
            public void run() {
                viewer.getTable().selectAll();
            }
        };
    }

    void setRows(List<DriveRow> rows) {
        viewer.setInput(rows);
    }
}
