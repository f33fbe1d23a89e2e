// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Option;

/** The {@code -D} option. */
public final class DefineOptions {
    @Option(names = "-D", mapFallbackValue = "1", paramLabel = "NAME[=VALUE]", //
            description = "Define a macro while the header is read; may be repeated.")
    private Map<String, String> defines = new LinkedHashMap<>();

    /** Macro names with their replacement text; {@code -D NAME} alone means 1. */
    public Map<String, String> defines() {
        return defines;
    }
}
