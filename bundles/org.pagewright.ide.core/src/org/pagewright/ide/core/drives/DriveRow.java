// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.PagingType;

/**
 * One local drive as the Paging Drives view shows it.
 *
 * @param number   local drive number, 0 to 15
 * @param prefix   macro prefix of the driver
 * @param media    media name, such as {@code Nand}
 * @param serves   what is paged from this drive by the header's settings
 * @param counters what the last boot counted here, or null when none ran
 */
public record DriveRow(int number, String prefix, String media, Set<PagingType> serves,
        @Nullable DriveCounters counters) {

    /** Whether the driver reported other capability bits than the settings ask for. */
    public boolean differs() {
        DriveCounters counted = counters;
        return counted != null && counted.capsDiffer();
    }
}
