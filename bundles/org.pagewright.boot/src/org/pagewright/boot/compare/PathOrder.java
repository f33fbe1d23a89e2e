// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader asks first comes first: outcome, settings, faults, sums, then drive by drive; numbers by their size. */
final class PathOrder implements Comparator<String> {
    private static final List<String> FIRST = List.of("verdict", "headline", "endNanos", "eventHash", "eventCount",
            "header", "part", "kernel", "memoryModel", "romFormat", "codeFormat", "cache", "workload", "seed", "faults",
            "explanation", "notes", "paging", "pageInLatency", "liveList", "pagingDevices", "nand", "drives",
            "registrations", "stages", "threads");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public int compare(String left, String right) {
        int order = Integer.compare(rank(left), rank(right));
        if (order == 0) {
            order = padded(left).compareTo(padded(right));
        }
        return order == 0 ? left.compareTo(right) : order;
    }

    private static int rank(String path) {
        int rank = FIRST.indexOf(path.split("[.\\[]", 2)[0]);
        return rank < 0 ? FIRST.size() : rank;
    }

    private static String padded(String path) {
        Matcher numbers = NUMBER.matcher(path);
        return numbers.replaceAll(number -> "0".repeat(Math.max(0, 12 - number.group().length())) + number.group());
    }
}
