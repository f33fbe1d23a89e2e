// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers that include directives name, in whatever branch they are. */
final class IncludeNames {
    private static final Pattern LINE = Pattern.compile("[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"\\n]+)[>\"]");

    private IncludeNames() {
    }

    /** The names as written, in order. */
    static List<String> of(String text) {
        var names = new ArrayList<String>();
        Matcher line = LINE.matcher(text);
        // The directive is sought from its word, which is rare, and not line by line.
        int at = text.indexOf("include");
        while (at >= 0) {
            int from = at + 1;
            if (line.region(text.lastIndexOf('\n', at) + 1, text.length()).lookingAt() && line.end() > at) {
                names.add(line.group(1));
                from = line.end();
            }
            at = text.indexOf("include", from);
        }
        return names;
    }
}
