// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.Iterator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/** The first of a stream, as a value that may be absent. */
final class Search {
    private Search() {
    }

    static <T> @Nullable T first(Stream<T> stream) {
        Iterator<T> items = stream.iterator();
        return items.hasNext() ? items.next() : null;
    }
}
