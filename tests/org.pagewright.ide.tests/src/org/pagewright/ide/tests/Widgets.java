// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

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
