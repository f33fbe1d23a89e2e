// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import java.util.Locale;

/**
 * A value that differs.
 *
 * @param path  where
 * @param left  value of the first run, empty when it has none
 * @param right value of the second run, empty when it has none
 */
public record Difference(String path, String left, String right) {

    /** What the value is, in words. */
    public String name() {
        return ValueWords.name(path);
    }

    /** The value of the first run as text: times with their unit, capability bits in hexadecimal. */
    public String leftText() {
        return ValueWords.value(path, left);
    }

    /** The value of the second run, likewise. */
    public String rightText() {
        return ValueWords.value(path, right);
    }

    /** {@code +12.5 %}, {@code new}, {@code gone}, or empty for words. */
    public String change() {
        if (left.isEmpty()) {
            return "new";
        }
        if (right.isEmpty()) {
            return "gone";
        }
        if (path.endsWith("AttBits")) {
            return "";
        }
        try {
            long before = Long.parseLong(left);
            long after = Long.parseLong(right);
            return before == 0 ? String.format(Locale.ROOT, "%+d", after)
                    : String.format(Locale.ROOT, "%+.1f %%", 100.0 * (after - before) / before);
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
