// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;

/**
 * Comments that accept a finding: {@code // pagewright: allow R4 -- why}, on the line itself or the line before it. A
 * comment without a reason is reported and accepts nothing.
 */
final class Suppressions {
    private static final Pattern COMMENT = Pattern.compile(
            "//\\s*pagewright:\\s*allow\\s+([A-Z0-9, ]+?)\\s*(?:--\\s*(.*))?$",
            Pattern.MULTILINE);

    private Suppressions() {
    }

    static List<Finding> apply(List<SourceFile> sources, List<Finding> findings) {
        var allowed = new HashMap<String, Map<Integer, Set<String>>>();
        var kept = new ArrayList<Finding>();
        for (SourceFile source : sources) {
            allowed.put(source.name(), read(source, kept));
        }
        for (Finding finding : findings) {
            Map<Integer, Set<String>> lines = allowed.getOrDefault(finding.file(), Map.of());
            int line = finding.range().line();
            if (!lines.getOrDefault(line, Set.of()).contains(finding.rule())
                    && !lines.getOrDefault(line - 1, Set.of()).contains(finding.rule())) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static Map<Integer, Set<String>> read(SourceFile source, List<Finding> complaints) {
        var lines = new HashMap<Integer, Set<String>>();
        Matcher matcher = COMMENT.matcher(source.text());
        while (matcher.find()) {
            String reason = matcher.group(2);
            if (reason == null || reason.isBlank()) {
                complaints.add(new Finding("ALLOW", Severity.WARNING, source.name(),
                        source.range(matcher.start(), matcher.end() - matcher.start()),
                        "This comment accepts a finding without a reason; write it after two dashes.",
                        "rules/ALLOW.md", List.of(), List.of()));
            } else {
                lines.computeIfAbsent(source.lineOf(matcher.start()), n -> new TreeSet<>())
                        .addAll(List.of(matcher.group(1).split("[, ]+")));
            }
        }
        return lines;
    }
}
