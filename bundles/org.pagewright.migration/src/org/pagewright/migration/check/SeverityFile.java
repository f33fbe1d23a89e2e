// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Severity;

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
        var severities = new HashMap<String, Severity>();
        var disabled = new HashSet<String>();
        List<String> lines = SourceLoader.load(file).source().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+");
            if (words.length != 2 || RuleCatalogue.descriptor(words[0]).isEmpty()) {
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

    private static Severity severity(Path file, int line, String word) throws BadInputException {
        try {
            return Severity.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ":" + line + " names no severity: " + word
                    + " (error, warning, info or off).", e);
        }
    }
}
