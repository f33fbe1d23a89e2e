// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.sample.DriveMetric;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.model.PagingType;

/**
 * One local drive as the Paging Drives view shows it.
 *
 * @param number   local drive number, 0 to 15
 * @param prefix   macro prefix of the driver
 * @param media    media name, such as {@code Nand}
 * @param serves   what is paged from this drive by the header's settings
 * @param counters what a boot counted here, or null when none has ended
 * @param live     what the boot that goes on has counted, or null when none does
 * @param spark    page-ins over time
 * @param letter   drive letter, empty when the header does not tell
 */
public record DriveRow(int number, String prefix, String media, Set<PagingType> serves,
        @Nullable DriveCounters counters, @Nullable RunSample live, Sparkline spark, String letter) {

    /** The row while a boot goes on. */
    public DriveRow withLive(RunSample sample, Sparkline newSpark) {
        return new DriveRow(number, prefix, media, serves, null, sample, newSpark, letter);
    }

    /** A counter of the boot that goes on, else of the one that ended; -1 when neither is there. */
    public long count(DriveMetric metric) {
        RunSample running = live;
        DriveCounters ended = counters;
        if (running != null) {
            return running.get(metric, number);
        }
        return ended == null ? -1 : switch (metric) {
        case PAGE_INS -> ended.pageIns();
        case READ_BYTES -> ended.readBytes();
        case WRITTEN_BYTES -> ended.writtenBytes();
        };
    }

    /** Whether the driver reported other capability bits than the settings ask for. */
    public boolean differs() {
        DriveCounters counted = counters;
        return counted != null && counted.capsDiffer();
    }
}
