// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.List;
import java.util.Optional;

/**
 * All media drivers of one board, in the order of the header.
 *
 * @param sourceName the file they were read from, for messages
 * @param drivers    one entry per macro prefix
 */
public record BoardSettings(String sourceName, List<MediaDriverSettings> drivers) {

    /** Copies the list. */
    public BoardSettings {
        drivers = List.copyOf(drivers);
    }

    /** The driver with this prefix. */
    public Optional<MediaDriverSettings> driver(String prefix) {
        return drivers.stream().filter(d -> d.prefix().equals(prefix)).findFirst();
    }
}
