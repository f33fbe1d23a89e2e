// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sample;

import java.util.List;

/**
 * The samples of a run in ascending time, the last one at its end.
 *
 * @param samples all of them
 */
public record RunSamples(List<RunSample> samples) {
    /** A run that kept none. */
    public static final RunSamples NONE = new RunSamples(List.of());

    /** Copies the list. */
    public RunSamples {
        samples = List.copyOf(samples);
    }

    /** How many there are. */
    public int size() {
        return samples.size();
    }

    /** One of them. */
    public RunSample get(int index) {
        return samples.get(index);
    }
}
