// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times, sizes and bars as people read them. */
final class Units {
    private Units() {
    }

    /** {@code 185.6 us}, {@code 12.40 ms}, {@code 3.250 s}. */
    static String time(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        } else if (nanos < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f us", nanos / 1e3);
        } else if (nanos < 1_000_000_000) {
            return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }

    /** {@code 15.5 MiB}. */
    static String size(long bytes) {
        if (bytes < 1 << 20) {
            return bytes / 1024 + " KiB";
        }
        return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }

    /** {@code 12,345}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A bar of stars; at least one for anything. */
    static String bar(long value, long longest, int width) {
        if (value == 0 || longest == 0) {
            return "";
        }
        return "#".repeat((int) Math.max(1, value * width / longest));
    }

    /** A sentence in lines. */
    static List<String> wrap(String sentence, int width) {
        var lines = new ArrayList<String>();
        String rest = sentence.strip();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space <= 0 ? width : space;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }
}
