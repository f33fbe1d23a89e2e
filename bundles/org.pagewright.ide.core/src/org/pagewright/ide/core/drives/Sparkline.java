// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.sample.DriveMetric;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.sample.RunSamples;

/**
 * Page-ins of a drive in equal steps of virtual time.
 *
 * @param values page-ins of each step, at most {@value #STEPS}
 */
public record Sparkline(List<Long> values) {
    /** Steps of a whole run. */
    public static final int STEPS = 48;
    /** Nothing yet. */
    public static final Sparkline NONE = new Sparkline(List.of());

    /** Copies the list. */
    public Sparkline {
        values = List.copyOf(values);
    }

    /** The line of a drive over a whole run. */
    public static Sparkline of(RunSamples samples, int drive) {
        if (samples.size() == 0) {
            return NONE;
        }
        long end = samples.get(samples.size() - 1).timeNanos();
        var values = new ArrayList<Long>();
        long before = 0;
        int next = 0;
        for (int step = 1; step <= STEPS; step++) {
            long count = before;
            while (next < samples.size() && (step == STEPS || samples.get(next).timeNanos() <= end / STEPS * step)) {
                count = samples.get(next++).get(DriveMetric.PAGE_INS, drive);
            }
            values.add(count - before);
            before = count;
        }
        return new Sparkline(values);
    }

    /** The line with one more step; the oldest one goes when there are too many. */
    public Sparkline with(RunSample before, RunSample now, int drive) {
        var longer = new ArrayList<>(values);
        longer.add(Math.max(0, now.get(DriveMetric.PAGE_INS, drive) - before.get(DriveMetric.PAGE_INS, drive)));
        return new Sparkline(longer.size() > STEPS ? longer.subList(1, longer.size()) : longer);
    }

    /** Whether nothing was counted. */
    public boolean isFlat() {
        return values.stream().allMatch(value -> value == 0);
    }
}
