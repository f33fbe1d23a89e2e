// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.util.Map;

import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BoardSettings;

/**
 * What a header says under one choice of definitions.
 *
 * @param file     the header
 * @param defines  the {@code -D} definitions it was read with
 * @param settings the drivers
 * @param sources  where each setting stands
 */
public record HeaderBoard(HeaderFile file, Map<String, String> defines, BoardSettings settings,
        MacroSources sources) {

    /** Copies the map. */
    public HeaderBoard {
        defines = Map.copyOf(defines);
    }
}
