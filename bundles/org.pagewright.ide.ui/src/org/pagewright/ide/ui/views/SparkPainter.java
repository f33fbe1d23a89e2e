// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.drives.Sparkline;
import org.pagewright.ide.ui.runs.ThemeColor;

/** Draws page-ins over time into a cell. */
final class SparkPainter {
    private SparkPainter() {
    }

    static void install(Table table, int column) {
        table.addListener(SWT.PaintItem, e -> {
            if (e.index == column && e.item instanceof TableItem item && item.getData() instanceof DriveRow row) {
                paint(e, item.getBounds(column), row.spark());
            }
        });
    }

    private static void paint(Event e, Rectangle cell, Sparkline spark) {
        List<Long> values = spark.values();
        if (values.isEmpty() || spark.isFlat()) {
            return;
        }
        long most = values.stream().mapToLong(Long::longValue).max().orElse(1);
        GC gc = e.gc;
        int height = cell.height - 6;
        int width = Math.max(1, (cell.width - 8) / Sparkline.STEPS);
        gc.setBackground(ThemeColor.LINE_1.get());
        for (int i = 0; i < values.size(); i++) {
            int bar = (int) Math.ceil((double) values.get(i) * height / most);
            gc.fillRectangle(cell.x + 4 + i * width, cell.y + 3 + height - bar, width, bar);
        }
    }
}
