// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.model.BadInputException;

/**
 * Fills a template: {@code ${name}} is replaced by a value, and lines between {@code %if flag}, {@code %else} and
 * {@code %end} appear when the flag is set; {@code %if !flag} turns it round. Lines that begin with {@code %%} are
 * comments of the template.
 */
final class Template {
    private static final Pattern VALUE = Pattern.compile("\\$\\{([A-Za-z]+)\\}");

    private final String name;
    private final String text;

    Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * The filled text.
     *
     * @param known all flags a template may ask for
     * @param flags those that are set
     * @throws BadInputException when a template asks for a name that does not exist, with its line
     */
    String fill(Map<String, String> values, Set<String> known, Set<String> flags) throws BadInputException {
        var out = new StringBuilder();
        var shown = new ArrayDeque<Boolean>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("%")) {
                control(line.strip(), number, known, flags, shown);
            } else if (!shown.contains(Boolean.FALSE)) {
                out.append(replaced(line, number, values)).append('\n');
            }
        }
        if (!shown.isEmpty()) {
            throw error(number, "an %if has no %end");
        }
        return out.toString();
    }

    private void control(String line, int number, Set<String> known, Set<String> flags, ArrayDeque<Boolean> shown)
            throws BadInputException {
        if (line.startsWith("%if ")) {
            boolean negated = line.startsWith("%if !");
            String flag = line.substring(negated ? 5 : 4).strip();
            if (!known.contains(flag)) {
                throw error(number, "there is no flag '" + flag + "'");
            }
            shown.push(flags.contains(flag) != negated);
        } else if (line.equals("%else") && !shown.isEmpty()) {
            shown.push(!shown.pop());
        } else if (line.equals("%end") && !shown.isEmpty()) {
            shown.pop();
        } else if (!line.startsWith("%%")) {
            throw error(number, "'" + line + "' is no template instruction here");
        }
    }

    private String replaced(String line, int number, Map<String, String> values) throws BadInputException {
        Matcher matcher = VALUE.matcher(line);
        var out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String key = matcher.group(1);
            if (!values.containsKey(key)) {
                throw error(number, "there is no value '" + key + "'");
            }
            out.append(line, from, matcher.start()).append(values.get(key));
            from = matcher.end();
        }
        return out.append(line, from, line.length()).toString();
    }

    private BadInputException error(int number, String what) {
        return new BadInputException(name + ":" + number + ": In this template " + what + ".");
    }
}
