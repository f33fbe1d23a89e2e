// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;

/** What hands do in the view in front; on the UI thread. */
final class ViewHands {
    private final IViewPart view;

    private ViewHands(IViewPart view) {
        this.view = view;
    }

    /** Opens a view and waits until nothing more happens. */
    static ViewHands on(String id) throws InterruptedException {
        IViewPart view = Workbench.ui(() -> Workbench.page().showView(id));
        FinishedBoot.front(view, false);
        Dispatches.of(() -> null, () -> true);
        return new ViewHands(view);
    }

    IViewPart view() {
        return view;
    }

    Table table() {
        return Widgets.find(Workbench.windowShell(), Table.class, t -> t.isVisible() && t.getColumnCount() > 1);
    }

    Canvas canvas() {
        return Widgets.find(Workbench.windowShell(), Canvas.class,
                c -> c.isVisible() && c.getClass().getSimpleName().matches("LaneCanvas|BlockCanvas"));
    }

    Void click(int column) {
        table().getColumn(column).notifyListeners(SWT.Selection, new Event());
        return null;
    }

    Void select(int row) {
        table().setSelection(row);
        var event = new Event();
        event.item = table().getItem(row);
        table().notifyListeners(SWT.Selection, event);
        return null;
    }

    /** Scrolls from the first row to the last, each step in a turn of its own. */
    Void scroll(int steps) {
        Table table = table();
        for (int step = 1; step <= steps; step++) {
            int top = (int) ((long) table.getItemCount() * step / steps);
            table.getDisplay().timerExec(step * 25, () -> table.setTopIndex(top));
        }
        return null;
    }

    Void type(int field, String text) {
        Widgets.all(Workbench.windowShell(), Text.class, t -> t.isVisible() && (t.getStyle() & SWT.READ_ONLY) == 0)
                .get(field).setText(text);
        return null;
    }

    Void choose(int item) {
        Combo combo = Widgets.find(Workbench.windowShell(), Combo.class, Control::isVisible);
        combo.select(item);
        combo.notifyListeners(SWT.Selection, new Event());
        return null;
    }

    Void wheel(int count) {
        var event = new Event();
        event.count = count;
        event.x = 300;
        event.y = 60;
        canvas().notifyListeners(SWT.MouseWheel, event);
        return null;
    }

    Void key(int code, char character) {
        var event = new Event();
        event.keyCode = code == 0 ? character : code;
        event.character = character;
        canvas().notifyListeners(SWT.KeyDown, event);
        return null;
    }
}
