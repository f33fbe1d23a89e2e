// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One meaning of a header.
 *
 * @param added definitions beyond the given ones that lead to it; empty for the meaning without them
 * @param board what the header says then
 */
public record HeaderVariant(Map<String, String> added, HeaderBoard board) {

    /** {@code with __A__ and B=2}, or {@code as given} for the first variant. */
    public String condition() {
        if (added.isEmpty()) {
            return "as given";
        }
        return added.entrySet().stream()
                .map(e -> e.getValue().equals("1") ? e.getKey() : e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" and ", "with ", ""));
    }
}
