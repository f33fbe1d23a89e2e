// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sweep;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.BootRequest;
import org.pagewright.model.BadInputException;

/**
 * All combinations of the values of some settings, the last setting changing fastest.
 *
 * @param axes the settings
 * @param runs one for each combination
 */
public record SweepPlan(List<SweepAxis> axes, List<Run> runs) {
    /** More runs than this are taken for a slip. */
    public static final int MOST_RUNS = 10_000;

    /**
     * One combination.
     *
     * @param settings the value of each axis
     * @param request  what to boot
     */
    public record Run(List<String> settings, BootRequest request) {
        /** Copies the list. */
        public Run {
            settings = List.copyOf(settings);
        }
    }

    /** Copies the lists. */
    public SweepPlan {
        axes = List.copyOf(axes);
        runs = List.copyOf(runs);
    }

    /**
     * Combines all values of all axes; nothing is booted yet.
     *
     * @throws BadInputException when there are too many combinations, or one that cannot boot
     */
    public static SweepPlan of(BootRequest base, List<SweepAxis> axes) throws BadInputException {
        long count = 1;
        for (SweepAxis axis : axes) {
            count *= axis.choices().size();
            if (count > MOST_RUNS) {
                throw new BadInputException("These settings combine to more than " + MOST_RUNS
                        + " runs; name fewer values.");
            }
        }
        List<Run> runs = List.of(new Run(List.of(), base));
        for (SweepAxis axis : axes) {
            var longer = new ArrayList<Run>();
            for (Run run : runs) {
                for (SweepAxis.Choice choice : axis.choices()) {
                    var settings = new ArrayList<>(run.settings());
                    settings.add(choice.text());
                    longer.add(new Run(settings, choice.change().apply(run.request())));
                }
            }
            runs = longer;
        }
        for (Run run : runs) {
            run.request().parts().byId(run.request().partId());
            run.request().cache().check(run.request().memoryModel());
        }
        return new SweepPlan(axes, runs);
    }
}
