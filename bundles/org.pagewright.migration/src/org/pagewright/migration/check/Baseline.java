// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/**
 * Findings that were known before. A finding is known by rule, file name and the text of its line, so that moved lines
 * stay known; each entry covers as many findings as it counts.
 */
public final class Baseline {
    private final Map<String, Integer> known;

    private Baseline(Map<String, Integer> known) {
        this.known = known;
    }

    /** Reads lines of the form {@code count TAB rule TAB file TAB line text}; other lines are comments. */
    public static Baseline parse(String text) {
        var known = new HashMap<String, Integer>();
        for (String line : text.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0 && line.substring(0, tab).matches("\\d{1,9}")) {
                known.merge(line.substring(tab + 1), Integer.parseInt(line.substring(0, tab)), Integer::sum);
            }
        }
        return new Baseline(known);
    }

    /** The baseline that makes all of these findings known. */
    public static String format(List<Finding> findings, List<SourceFile> sources) {
        var counts = new TreeMap<String, Integer>();
        findings.forEach(f -> counts.merge(key(f, sources), 1, Integer::sum));
        var text = new StringBuilder(
                "Findings that are known: count, rule, file, line. Written by pagewright check.\n");
        counts.forEach((key, count) -> text.append(count).append('\t').append(key).append('\n'));
        return text.toString();
    }

    /** The findings that are new. */
    public List<Finding> newOnes(List<Finding> findings, List<SourceFile> sources) {
        var left = new HashMap<>(known);
        var fresh = new ArrayList<Finding>();
        for (Finding finding : findings) {
            int count = left.merge(key(finding, sources), -1, Integer::sum);
            if (count < 0) {
                fresh.add(finding);
            }
        }
        return fresh;
    }

    private static String key(Finding finding, List<SourceFile> sources) {
        String file = finding.file().replace('\\', '/');
        String line = sources.stream().filter(s -> s.name().equals(finding.file())).findFirst()
                .map(s -> s.line(finding.range().line()).strip().replace('\t', ' ')).orElse("");
        return finding.rule() + '\t' + file.substring(file.lastIndexOf('/') + 1) + '\t' + line;
    }
}
