// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import org.pagewright.boot.CacheSettings;

import picocli.CommandLine.Option;

/** The options that say how large the live list is and how it ages. */
final class CacheOptions {
    @Option(names = "--min-pages", paramLabel = "N", defaultValue = "256", //
            description = "Least pages of the live list (default: ${DEFAULT-VALUE}).")
    private int minPages = CacheSettings.DEFAULT.minPages();

    @Option(names = "--max-pages", paramLabel = "N", defaultValue = "512", //
            description = "Most pages of the live list, of 4096 in RAM (default: ${DEFAULT-VALUE}).")
    private int maxPages = CacheSettings.DEFAULT.maxPages();

    @Option(names = "--young-old", paramLabel = "RATIO", defaultValue = "3", //
            description = "Young pages for one old page (default: ${DEFAULT-VALUE}).")
    private int youngOld = CacheSettings.DEFAULT.youngOldRatio();

    @Option(names = "--old-oldest", paramLabel = "RATIO", defaultValue = "3", //
            description = "Old pages for one oldest page, flexible model (default: ${DEFAULT-VALUE}).")
    private int oldOldest = CacheSettings.DEFAULT.oldOldestRatio();

    CacheSettings settings() {
        return new CacheSettings(minPages, maxPages, youngOld, oldOldest);
    }
}
