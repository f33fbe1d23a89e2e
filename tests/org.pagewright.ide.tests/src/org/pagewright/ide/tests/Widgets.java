// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Finds widgets by what a person sees of them. */
final class Widgets {
    private Widgets() {
    }

    /** The first widget of a type that fits, breadth first. */
    static <T extends Control> T find(Composite root, Class<T> type, Predicate<T> fits) {
        Deque<Control> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Control control = open.removeFirst();
            if (type.isInstance(control) && fits.test(type.cast(control))) {
                return type.cast(control);
            }
            if (control instanceof Composite composite) {
                for (Control child : composite.getChildren()) {
                    open.addLast(child);
                }
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " that fits");
    }

    /** Whether a label, a text or a row of a table below a widget has a piece of text. */
    static boolean says(Composite root, String piece) {
        return !all(root, Control.class, control -> control.isVisible()
                && (control instanceof Label label && label.getText().contains(piece)
                        || control instanceof Text text && text.getText().contains(piece)
                        || control instanceof StyledText styled && styled.getText().contains(piece)
                        || control instanceof Table table
                                && Arrays.stream(table.getItems()).anyMatch(item -> item.getText().contains(piece))))
                .isEmpty();
    }

    /** All widgets of a type that fit. */
    static <T extends Control> List<T> all(Composite root, Class<T> type, Predicate<T> fits) {
        var found = new ArrayList<T>();
        for (Control control : root.getChildren()) {
            if (type.isInstance(control) && fits.test(type.cast(control))) {
                found.add(type.cast(control));
            }
            if (control instanceof Composite composite) {
                found.addAll(all(composite, type, fits));
            }
        }
        return found;
    }
}
