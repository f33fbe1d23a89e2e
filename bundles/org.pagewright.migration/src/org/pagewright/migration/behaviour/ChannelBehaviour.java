// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a device driver does wrong with its clients, as its source shows it.
 *
 * @param faults where it does so, as "file:line", by what it does; the places by file and line
 */
public record ChannelBehaviour(Map<ClientFault, List<String>> faults) {
    /** Sorts and copies. */
    public ChannelBehaviour {
        var sorted = new EnumMap<ClientFault, List<String>>(ClientFault.class);
        faults.forEach((fault, places) -> sorted.put(fault, List.copyOf(places)));
        faults = Collections.unmodifiableMap(sorted);
    }
}
