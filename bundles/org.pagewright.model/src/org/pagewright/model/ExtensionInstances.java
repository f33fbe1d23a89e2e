// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.List;

/**
 * The instance lists of a media extension (fact sheet 2.2, family {@code NFE_*}). A list the header does not define is
 * empty.
 *
 * @param count            number of instances
 * @param driveCounts      drives per instance; sums to the driver's drive count
 * @param pageDriveCounts  paging drives per instance
 * @param pagingTypeBits   paging type word per instance; 0 means the instance does not register for paging
 * @param numPages         fragment pages per instance
 * @param driveLetters     user drive id of each attached drive, A is 0, -1 is not mapped
 */
public record ExtensionInstances(int count, List<Integer> driveCounts, List<Integer> pageDriveCounts,
        List<Integer> pagingTypeBits, List<Integer> numPages, List<Integer> driveLetters) {

    /** Copies the lists. */
    public ExtensionInstances {
        driveCounts = List.copyOf(driveCounts);
        pageDriveCounts = List.copyOf(pageDriveCounts);
        pagingTypeBits = List.copyOf(pagingTypeBits);
        numPages = List.copyOf(numPages);
        driveLetters = List.copyOf(driveLetters);
    }
}
