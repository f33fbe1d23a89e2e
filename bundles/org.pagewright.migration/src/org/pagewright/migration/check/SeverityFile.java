// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;
import org.pagewright.model.validate.BoardRule;

/**
 * The severities a project chose, one per line: {@code R20 off}, {@code R4 error}. Lines that start with {@code #} are
 * comments.
 *
 * @param severities chosen severities by rule
 * @param disabled   rules that are off
 */
public record SeverityFile(Map<String, Severity> severities, Set<String> disabled) {
    /** The file a project keeps in the folder the command runs in. */
    public static final String DEFAULT_NAME = "pagewright-rules.txt";
    /** Nothing chosen. */
    public static final SeverityFile NONE = new SeverityFile(Map.of(), Set.of());

    /**
     * Reads such a file.
     *
     * @throws BadInputException when it cannot be read or a line is wrong
     */
    public static SeverityFile read(Path file) throws BadInputException {
        return parse(file.toString(), SourceLoader.load(file).source().text());
    }

    /**
     * Reads the text of such a file.
     *
     * @param file how messages call it
     * @throws BadInputException when a line is wrong
     */
    public static SeverityFile parse(String file, String text) throws BadInputException {
        var severities = new HashMap<String, Severity>();
        var disabled = new HashSet<String>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+");
            if (words.length != 2 || !isRule(words[0])) {
                throw new BadInputException(file + ":" + (i + 1) + " is not a rule and a severity: " + line);
            }
            if (words[1].equals("off")) {
                disabled.add(words[0]);
            } else {
                severities.put(words[0], severity(file, i + 1, words[1]));
            }
        }
        return new SeverityFile(severities, disabled);
    }

    private static boolean isRule(String id) {
        return RuleCatalogue.descriptor(id).isPresent()
                || Arrays.stream(BoardRule.values()).anyMatch(rule -> rule.id().equals(id));
    }

    /** Findings as the project wants them: those of rules that are off are gone, the others have their severity. */
    public List<Finding> apply(List<Finding> findings) {
        return findings.stream().filter(f -> !disabled.contains(f.rule())).map(this::withSeverity).toList();
    }

    private Finding withSeverity(Finding f) {
        Severity chosen = severities.get(f.rule());
        return chosen == null || chosen == f.severity() ? f
                : new Finding(f.rule(), chosen, f.file(), f.range(), f.message(), f.helpTopic(), f.related(),
                        f.fixes());
    }

    /**
     * The text of such a file after a project chose a severity for a rule; every other line stays as it is.
     *
     * @param text   the file as it is; empty for a new one
     * @param rule   id of the rule
     * @param chosen the severity; null switches the rule off
     */
    public static String with(String text, String rule, @Nullable Severity chosen) {
        return rewrite(text, rule, rule + " " + (chosen == null ? "off" : chosen.name().toLowerCase(Locale.ROOT)));
    }

    /** The text of such a file after a rule got its usual severity back. */
    public static String without(String text, String rule) {
        return rewrite(text, rule, "");
    }

    private static String rewrite(String text, String rule, String line) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        var out = new StringBuilder();
        boolean written = line.isEmpty();
        for (String old : text.isEmpty() ? new String[0] : text.split("(?<=\n)")) {
            if (!old.strip().split("\\s+")[0].equals(rule)) {
                out.append(old);
            } else if (!written) {
                out.append(line).append(old.endsWith("\n") ? end : "");
                written = true;
            }
        }
        if (!written) {
            boolean open = !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
            out.append(open ? end : "").append(line).append(end);
        }
        return out.toString();
    }

    private static Severity severity(String file, int line, String word) throws BadInputException {
        try {
            return Severity.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ":" + line + " names no severity: " + word
                    + " (error, warning, info or off).", e);
        }
    }
}
