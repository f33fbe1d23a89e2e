// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.export;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as CSV (RFC 4180): fields with a comma, quote or line break are quoted. */
public final class CsvText {
    private CsvText() {
    }

    /** The text; each row ends with CR LF. */
    public static String of(List<List<String>> rows) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.stream().map(CsvText::field).collect(Collectors.joining(","))).append("\r\n"); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return text.toString();
    }

    private static String field(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"' //$NON-NLS-1$ //$NON-NLS-2$
                : text;
    }
}
