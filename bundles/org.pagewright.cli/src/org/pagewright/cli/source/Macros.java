// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code -D} gives. */
public final class Macros {
    private Macros() {
    }

    /** Name to value; a name alone has the value 1. */
    public static Map<String, String> parse(List<String> defines) {
        var macros = new LinkedHashMap<String, String>();
        for (String define : defines) {
            int equals = define.indexOf('=');
            macros.put(equals < 0 ? define : define.substring(0, equals),
                    equals < 0 ? "1" : define.substring(equals + 1));
        }
        return macros;
    }
}
