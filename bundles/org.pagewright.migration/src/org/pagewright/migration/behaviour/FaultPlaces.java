// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.walk.Effect.Place;

/** Collects where faults are made; a place counts once. */
final class FaultPlaces {
    private static final Comparator<Place> BY_FILE_AND_LINE = Comparator
            .comparing((Place place) -> place.function().source().file().name()).thenComparing(Place::line);

    private final Map<ClientFault, List<Place>> places = new EnumMap<>(ClientFault.class);

    void add(ClientFault fault, @Nullable Place place) {
        List<Place> known = places.computeIfAbsent(fault, f -> new ArrayList<>());
        if (place != null && known.stream().noneMatch(other -> other.node() == place.node())) {
            known.add(place);
        }
    }

    boolean has(ClientFault fault) {
        return places.containsKey(fault);
    }

    /** The places as "file:line", by file and line. */
    Map<ClientFault, List<String>> texts() {
        var texts = new EnumMap<ClientFault, List<String>>(ClientFault.class);
        places.forEach((fault, all) -> texts.put(fault,
                all.stream().sorted(BY_FILE_AND_LINE).map(Place::where).distinct().toList()));
        return texts;
    }
}
