// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.AtomicFile;

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

    /**
     * Reads a baseline file.
     *
     * @throws BadInputException when it cannot be read
     */
    public static Baseline read(Path file) throws BadInputException {
        return parse(SourceLoader.load(file).source().text());
    }

    /**
     * Writes the baseline that makes all of these findings known; the file is replaced as a whole.
     *
     * @param sources the sources the findings were made in
     * @throws IOException when the file cannot be written; the old one is then untouched
     */
    public static void write(Path file, List<Finding> findings, List<SourceFile> sources) throws IOException {
        AtomicFile.replace(file, format(findings, sources).getBytes(StandardCharsets.UTF_8));
    }

    /** The baseline that makes all of these findings known. */
    public static String format(List<Finding> findings, List<SourceFile> sources) {
        var counts = new TreeMap<String, Integer>();
        Map<String, SourceFile> byName = byName(sources);
        findings.forEach(f -> counts.merge(key(f, byName), 1, Integer::sum));
        var text = new StringBuilder(
                "Findings that are known: count, rule, file, line. Written by pagewright check.\n");
        counts.forEach((key, count) -> text.append(count).append('\t').append(key).append('\n'));
        return text.toString();
    }

    /** The findings that are new. */
    public List<Finding> newOnes(List<Finding> findings, List<SourceFile> sources) {
        var left = new HashMap<>(known);
        var fresh = new ArrayList<Finding>();
        Map<String, SourceFile> byName = byName(sources);
        for (Finding finding : findings) {
            int count = left.merge(key(finding, byName), -1, Integer::sum);
            if (count < 0) {
                fresh.add(finding);
            }
        }
        return fresh;
    }

    private static Map<String, SourceFile> byName(List<SourceFile> sources) {
        var byName = new HashMap<String, SourceFile>();
        sources.forEach(s -> byName.put(s.name(), s));
        return byName;
    }

    private static String key(Finding finding, Map<String, SourceFile> sources) {
        String file = finding.file().replace('\\', '/');
        SourceFile source = sources.get(finding.file());
        String line = source == null ? "" : source.line(finding.range().line()).strip().replace('\t', ' ');
        return finding.rule() + '\t' + file.substring(file.lastIndexOf('/') + 1) + '\t' + line;
    }
}
