// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

/** Limits of the local media subsystem and the pager (fact sheet 2.4 and 8). */
public final class KernelLimits {
    /** {@code KMaxLocalDrives}. */
    public static final int MAX_LOCAL_DRIVES = 16;
    /** Media slots in the subsystem. */
    public static final int MAX_MEDIA = 16;
    /** {@code KMaxPartitionEntries} per media. */
    public static final int MAX_PARTITION_ENTRIES = 16;
    /** {@code KMaxPinData}: the most one pin object covers. */
    public static final int MAX_PIN_BYTES = 262_144;
    /** {@code KDynamicPagingLockCount}: pin objects shared by all drive threads. */
    public static final int PIN_OBJECTS = 8;
    /** Paging request objects per device. */
    public static final int PAGING_REQUESTS_PER_DEVICE = 2;
    /** Bytes of a page on every supported processor. */
    public static final int PAGE_BYTES = 4096;
    /** log2 of {@link #PAGE_BYTES}. */
    public static final int PAGE_SHIFT = 12;
    /** The read unit shift that drivers use when the header names none (512-byte sectors). */
    public static final int DEFAULT_SECTOR_SHIFT = 9;

    private KernelLimits() {
    }
}
