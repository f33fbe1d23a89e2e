// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.model.BadInputException;

import picocli.CommandLine.Option;

/** The {@code -D} option. */
public final class DefineOptions {
    /** A name, with parameters for a macro that has some, and what it stands for. */
    private static final Pattern DEFINITION = Pattern.compile("([A-Za-z_]\\w*(?:\\([^()]*\\))?)(?:=(.*))?",
            Pattern.DOTALL);

    @Option(names = "-D", paramLabel = "NAME[=VALUE]", description = "Define a macro; can be repeated.")
    private List<String> definitions = List.of();

    /**
     * Macro names with their replacement text; {@code -D NAME} alone means 1.
     *
     * @throws BadInputException when one of them is no name of a macro
     */
    public Map<String, String> defines() throws BadInputException {
        var defines = new LinkedHashMap<String, String>();
        for (String text : definitions) {
            Matcher definition = DEFINITION.matcher(text);
            if (!definition.matches()) {
                throw new BadInputException("-D takes NAME or NAME=VALUE, not '" + text + "'.");
            }
            String value = definition.group(2);
            defines.put(definition.group(1), value == null ? "1" : value);
        }
        return defines;
    }
}
