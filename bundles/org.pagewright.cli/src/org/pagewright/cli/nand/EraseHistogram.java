// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many blocks were erased how often, in at most ten ranges of equal width. */
final class EraseHistogram {
    private static final int MOST_RANGES = 10;

    /**
     * One range.
     *
     * @param from   fewest erases
     * @param to     most erases
     * @param blocks blocks in between
     */
    record Range(int from, int to, int blocks) {
    }

    private EraseHistogram() {
    }

    static List<Range> of(int[] erases) {
        int least = Arrays.stream(erases).min().orElse(0);
        int most = Arrays.stream(erases).max().orElse(0);
        int width = (most - least) / MOST_RANGES + 1;
        var ranges = new ArrayList<Range>();
        for (int from = least; from <= most; from += width) {
            int low = from;
            int high = from + width - 1;
            int count = (int) Arrays.stream(erases).filter(e -> e >= low && e <= high).count();
            ranges.add(new Range(low, Math.min(high, most), count));
        }
        return ranges;
    }
}
