// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.migration.parse.SourceFile;

/** Which of the headers given sources include, by file name; each text is looked through once. */
final class IncludedHeaders {
    private static final Pattern INCLUDE = Pattern
            .compile("#[ \\t]*include[ \\t]*[<\"][^>\"\\n]*?([^/\\\\>\"\\n]+)[>\"]");

    private final Map<String, List<SourceFile>> byName = new HashMap<>();
    private final Map<SourceFile, Collection<SourceFile>> direct = new HashMap<>();

    IncludedHeaders(List<SourceFile> headers) {
        for (SourceFile header : headers) {
            String name = header.name().replace('\\', '/');
            byName.computeIfAbsent(name.substring(name.lastIndexOf('/') + 1), n -> new ArrayList<>()).add(header);
        }
    }

    /** The headers that sources include, and those they include. */
    synchronized List<SourceFile> of(List<SourceFile> sources) {
        var wanted = new LinkedHashSet<SourceFile>();
        var reading = new ArrayDeque<>(sources);
        while (!reading.isEmpty()) {
            for (SourceFile header : direct.computeIfAbsent(reading.remove(), this::read)) {
                if (wanted.add(header)) {
                    reading.add(header);
                }
            }
        }
        return List.copyOf(wanted);
    }

    private Collection<SourceFile> read(SourceFile file) {
        var included = new LinkedHashSet<SourceFile>();
        Matcher include = INCLUDE.matcher(file.text());
        while (!byName.isEmpty() && include.find()) {
            included.addAll(byName.getOrDefault(include.group(1), List.of()));
        }
        return included;
    }
}
