// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the short names stand for by which the presets cite their sources. */
public final class PartSources {
    private static final String RESOURCE = "sources.txt";

    private final Map<String, String> titles = new TreeMap<>();

    /** The sources of the presets. */
    public PartSources() {
        try (InputStream in = PartSources.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + PartSources.class.getName());
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .forEach(line -> titles.put(line.substring(0, line.indexOf(' ')),
                            line.substring(line.indexOf(' ') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The title behind a short name; a source that an own part cites in full words is its own title. */
    public String title(String source) {
        return titles.getOrDefault(source, source);
    }
}
