// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Copies the selected rows, all of them when none is selected, as they are shown: tab-separated, in column order. */
public final class TableCopy extends Action {
    private final Table table;

    /** @param table what is copied */
    public TableCopy(Table table) {
        this.table = table;
    }

    @Override
    public void run() {
        String text = text(table);
        if (!text.isEmpty()) {
            var clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }

    /** What is copied. */
    public static String text(Table table) {
        int[] order = table.getColumnOrder();
        TableItem[] rows = table.getSelectionCount() > 0 ? table.getSelection() : table.getItems();
        var text = new StringBuilder();
        for (TableItem row : rows) {
            text.append(Arrays.stream(order).mapToObj(row::getText).collect(Collectors.joining("\t"))); //$NON-NLS-1$
            text.append(System.lineSeparator());
        }
        return text.toString();
    }
}
