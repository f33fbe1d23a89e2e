// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/** Media states with the kernel's numbers (fact sheet 6.3). */
public enum MediaState {
    CLOSED(0), POWERING_UP(1), OPENING(2), READ_PARTITION_INFO(3), READY(4);

    private final int number;

    MediaState(int number) {
        this.number = number;
    }

    /** The kernel's number. */
    public int number() {
        return number;
    }
}
