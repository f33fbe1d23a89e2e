// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.Severity;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/**
 * Comments that accept a finding: {@code // pagewright: allow R4 -- why}, behind the code of its line or alone on the
 * line before it. A comment without a reason is reported and accepts nothing.
 */
public final class Suppressions {
    private static final Pattern COMMENT = Pattern.compile(
            "//[ \\t]*pagewright:[ \\t]*allow[ \\t]+([A-Z0-9, \\t]+?)[ \\t]*(?:--[ \\t]*([^\\r\\n]*))?(?=\\r?$)",
            Pattern.MULTILINE);

    private Suppressions() {
    }

    /**
     * The edit that accepts a finding: a comment of its own before the line, or, when a comment already accepts another
     * rule there, the rule and the reason in that comment.
     *
     * @param source the text the finding was made in
     * @param reason why the finding is accepted, one line
     * @return empty when no comment can stand there, inside a macro of several lines
     * @throws IllegalArgumentException when there is no reason
     */
    public static Optional<Fix> accept(SourceFile source, Finding finding, String reason) {
        String why = reason.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\\\+$", "");
        if (why.isEmpty()) {
            throw new IllegalArgumentException("a finding is accepted for a reason");
        }
        int line = finding.range().line();
        Matcher comment = COMMENT.matcher(source.text());
        while (comment.find()) {
            int at = source.lineOf(comment.start());
            if (at == line || at == line - 1 && isAlone(source, comment.start())) {
                boolean known = List.of(comment.group(1).split("[, \\t]+")).contains(finding.rule());
                var edits = new ArrayList<TextEdit>();
                if (!known) {
                    edits.add(new TextEdit(comment.end(1), 0, ", " + finding.rule()));
                }
                String before = comment.group(2);
                edits.add(new TextEdit(comment.end(), 0, before == null ? " -- " + why
                        : before.isBlank() ? why : "; " + why));
                return Optional.of(fix(source, finding, edits));
            }
        }
        String text = source.line(line);
        String comments = "// pagewright: allow " + finding.rule() + " -- " + why;
        if (!source.line(line - 1).endsWith("\\")) {
            String indent = text.substring(0, text.length() - text.stripLeading().length());
            String end = source.text().contains("\r\n") ? "\r\n" : "\n";
            return Optional.of(fix(source, finding,
                    List.of(new TextEdit(source.lineStart(line), 0, indent + comments + end))));
        }
        return text.endsWith("\\") || text.contains("//") ? Optional.empty()
                : Optional.of(fix(source, finding,
                        List.of(new TextEdit(source.lineStart(line) + text.length(), 0, " " + comments))));
    }

    private static Fix fix(SourceFile source, Finding finding, List<TextEdit> edits) {
        return new Fix("Accept " + finding.rule() + " here",
                List.of(EditedText.of(source.name(), source.text(), edits)));
    }

    /** The findings that no comment accepts, with those about comments without a reason. */
    public static List<Finding> apply(List<SourceFile> sources, List<Finding> findings) {
        var allowed = new HashMap<String, Map<Integer, Set<String>>>();
        var kept = new ArrayList<Finding>();
        for (SourceFile source : sources) {
            allowed.put(source.name(), read(source, kept));
        }
        for (Finding finding : findings) {
            Map<Integer, Set<String>> lines = allowed.getOrDefault(finding.file(), Map.of());
            if (!lines.getOrDefault(finding.range().line(), Set.of()).contains(finding.rule())) {
                kept.add(finding);
            }
        }
        return kept;
    }

    /** The rules accepted on each line. */
    private static Map<Integer, Set<String>> read(SourceFile source, List<Finding> complaints) {
        var lines = new HashMap<Integer, Set<String>>();
        if (!source.text().contains("pagewright:")) {
            return lines;
        }
        Matcher matcher = COMMENT.matcher(source.text());
        while (matcher.find()) {
            String reason = matcher.group(2);
            if (reason == null || reason.isBlank()) {
                complaints.add(new Finding("ALLOW", Severity.WARNING, source.name(),
                        source.range(matcher.start(), matcher.end() - matcher.start()),
                        "This comment accepts a finding without a reason; write it after two dashes.",
                        "rules/ALLOW.md", List.of(), List.of()));
                continue;
            }
            int line = source.lineOf(matcher.start());
            List<String> rules = List.of(matcher.group(1).split("[, \\t]+"));
            lines.computeIfAbsent(line, n -> new TreeSet<>()).addAll(rules);
            if (isAlone(source, matcher.start())) {
                lines.computeIfAbsent(nextCode(source, line), n -> new TreeSet<>()).addAll(rules);
            }
        }
        return lines;
    }

    private static boolean isAlone(SourceFile source, int offset) {
        return source.text().substring(source.lineStart(source.lineOf(offset)), offset).isBlank();
    }

    /** The first line after a comment that is not another comment of its kind. */
    private static int nextCode(SourceFile source, int line) {
        int next = line + 1;
        while (source.line(next).strip().startsWith("//")) {
            next++;
        }
        return next;
    }
}
