// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.ui.runs.TableCopy;
import org.pagewright.ide.ui.runs.ThemeColor;
import org.pagewright.ide.ui.runs.ViewAction;

/** The table: a click on a column header sorts, a second click reverses. */
final class DriveTableViewer {
    private static final int DIFFERENCE_PIXELS = 390;

    private final Composite holder;
    private final TableColumnLayout columnLayout;
    private final TableViewer viewer;
    private final DriveFilter filter = new DriveFilter();
    private DriveColumn sortColumn = DriveColumn.CAPS;
    private boolean descending;
    private boolean wide;
    /** Rows that come before the columns. */
    private List<DriveRow> waiting = List.of();

    DriveTableViewer(Composite parent) {
        holder = new Composite(parent, SWT.NONE);
        columnLayout = new TableColumnLayout();
        holder.setLayout(columnLayout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
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
        viewer.addFilter(filter);
    }

    /** Makes the columns, and shows the rows that came before. */
    void makeColumns() {
        Table table = viewer.getTable();
        for (DriveColumn column : DriveColumn.values()) {
            addColumn(column);
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        table.setColumnOrder(DriveColumn.SHOWN.stream().mapToInt(Enum::ordinal).toArray());
        table.setSortColumn(table.getColumn(DriveColumn.CAPS.ordinal()));
        table.setSortDirection(SWT.UP);
        SparkPainter.install(table, DriveColumn.SPARK.ordinal());
        setRows(waiting);
        waiting = List.of();
    }

    private void addColumn(DriveColumn column) {
        var viewerColumn = new TableViewerColumn(viewer, column.alignment());
        TableColumn widget = viewerColumn.getColumn();
        widget.setText(column.header());
        widget.setMoveable(true);
        widget.addListener(SWT.Selection, e -> sort(column, widget));
        columnLayout.setColumnData(widget, new ColumnPixelData(column.widthPixels(), true, true));
        viewerColumn.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(@Nullable Object element) {
                return element instanceof DriveRow row && column != DriveColumn.SPARK ? column.text(row) : ""; //$NON-NLS-1$
            }

            @Override
            public @Nullable Color getForeground(@Nullable Object element) {
                boolean warn = column == DriveColumn.CAPS && element instanceof DriveRow row && row.differs();
                return warn ? ThemeColor.ALARM.get() : null;
            }

            @Override
            public @Nullable Image getImage(@Nullable Object element) {
                boolean warn = column == DriveColumn.CAPS && element instanceof DriveRow row && row.differs();
                return warn ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK)
                        : null;
            }

            @Override
            public @Nullable Font getFont(@Nullable Object element) {
                boolean warn = column == DriveColumn.CAPS && element instanceof DriveRow row && row.differs();
                return warn ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
            }

            @Override
            public String getToolTipText(@Nullable Object element) {
                return element instanceof DriveRow row ? column.text(row) : ""; //$NON-NLS-1$
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

    TableViewer viewer() {
        return viewer;
    }

    void setFilter(String text) {
        filter.setText(text);
        viewer.refresh();
    }

    IAction copyAction() {
        return new TableCopy(viewer.getTable());
    }

    IAction selectAllAction() {
        return new ViewAction("", null, () -> { //$NON-NLS-1$
            viewer.getTable().selectAll();
            viewer.setSelection(viewer.getSelection());
        });
    }

    /** Shows rows; what is selected stays selected. */
    void setRows(List<DriveRow> rows) {
        if (viewer.getTable().getColumnCount() == 0) {
            waiting = rows;
            return;
        }
        Set<Integer> selected = selectedNumbers();
        viewer.getTable().setRedraw(false);
        try {
            viewer.setInput(rows);
            if (!selected.isEmpty()) {
                select(row -> selected.contains(row.number()));
            }
            makeRoom(rows.stream().anyMatch(DriveRow::differs));
        } finally {
            viewer.getTable().setRedraw(true);
        }
    }

    /** What differs is said in words and needs room; the user's own width stays until that changes. */
    private void makeRoom(boolean wanted) {
        if (wanted != wide) {
            wide = wanted;
            viewer.getTable().getColumn(DriveColumn.CAPS.ordinal())
                    .setWidth(wanted ? DIFFERENCE_PIXELS : DriveColumn.CAPS.widthPixels());
        }
    }

    /**
     * Shows the numbers of a boot that goes on. Only the cells that differ are written, as this happens ten times a
     * second; rows that may have to move are sorted anew.
     */
    void setNumbers(List<DriveRow> rows) {
        TableItem[] items = viewer.getTable().getItems();
        if (items.length != rows.size() || DriveColumn.COUNTED.contains(sortColumn)) {
            setRows(rows);
            return;
        }
        for (TableItem item : items) {
            DriveRow old = item.getData() instanceof DriveRow shown ? shown : null;
            DriveRow fresh = old == null ? null : same(old, rows);
            if (old == null || fresh == null || old.differs() != fresh.differs()) {
                setRows(rows); // other drives, or another colour
                return;
            }
            setNumbers(item, old, fresh);
        }
    }

    private static @Nullable DriveRow same(DriveRow drive, List<DriveRow> rows) {
        for (DriveRow row : rows) {
            if (row.number() == drive.number() && row.prefix().equals(drive.prefix())) {
                return row;
            }
        }
        return null;
    }

    private void setNumbers(TableItem item, DriveRow old, DriveRow fresh) {
        item.setData(fresh);
        // The first numbers of a boot replace what the last one found out.
        for (DriveColumn column : old.live() == null ? List.of(DriveColumn.values()) : DriveColumn.COUNTED) {
            String text = column.text(fresh);
            if (column != DriveColumn.SPARK && !text.equals(column.text(old))) {
                item.setText(column.ordinal(), text);
            }
        }
        boolean painted = !old.spark().isFlat() || !fresh.spark().isFlat();
        if (painted && !old.spark().equals(fresh.spark())) {
            Rectangle cell = item.getBounds(DriveColumn.SPARK.ordinal());
            viewer.getTable().redraw(cell.x, cell.y, cell.width, cell.height, false);
        }
    }

    /** Selects the rows that fit. */
    void select(Predicate<DriveRow> fits) {
        var fitting = new ArrayList<DriveRow>();
        for (TableItem item : viewer.getTable().getItems()) {
            if (item.getData() instanceof DriveRow row && fits.test(row)) {
                fitting.add(row);
            }
        }
        viewer.setSelection(new StructuredSelection(fitting), true);
    }

    private Set<Integer> selectedNumbers() {
        var numbers = new HashSet<Integer>();
        for (Object element : viewer.getStructuredSelection().toList()) {
            if (element instanceof DriveRow row) {
                numbers.add(row.number());
            }
        }
        return numbers;
    }

    /** Names of the columns from left to right as they are shown. */
    List<String> columnNames() {
        return columns().stream().map(DriveColumn::header).toList();
    }

    /** The rows that pass the filter, sorted, with their columns from left to right. */
    List<List<String>> shownTexts() {
        var texts = new ArrayList<List<String>>();
        for (TableItem item : viewer.getTable().getItems()) {
            if (item.getData() instanceof DriveRow row) {
                texts.add(columns().stream().map(column -> column.text(row)).toList());
            }
        }
        return texts;
    }

    private List<DriveColumn> columns() {
        return Arrays.stream(viewer.getTable().getColumnOrder()).mapToObj(index -> DriveColumn.values()[index])
                .toList();
    }
}
