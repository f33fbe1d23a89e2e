// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What variantmediadef.h says about one media driver (fact sheet 2.2). A component is null when the header does not
 * define its macro.
 *
 * @param prefix         macro prefix, such as {@code NAND}
 * @param driveCount     {@code P_DRIVECOUNT}
 * @param drives         {@code P_DRIVELIST}; -1 marks an unused slot
 * @param mediaCount     {@code P_NUMMEDIA}
 * @param name           {@code P_DRIVENAME} without its quotes
 * @param pagingTypeBits {@code P_PAGING_TYPE} or {@code PAGING_TYPE} as a word
 * @param pageDriveCount {@code P_PAGEDRIVECOUNT}
 * @param pageDrives     {@code P_PAGEDRIVELIST}
 * @param numPages       {@code P_NUM_PAGES} or {@code NUM_PAGES}: fragment size in pages
 * @param sectorShift    {@code P_SECTOR_SHIFT} or {@code SECTOR_SHIFT}: log2 of the read unit in bytes
 * @param instances      the instance lists of a media extension
 */
public record MediaDriverSettings(String prefix, @Nullable Integer driveCount, @Nullable List<Integer> drives,
        @Nullable Integer mediaCount, @Nullable String name, @Nullable Integer pagingTypeBits,
        @Nullable Integer pageDriveCount, @Nullable List<Integer> pageDrives, @Nullable Integer numPages,
        @Nullable Integer sectorShift, @Nullable ExtensionInstances instances) {

    /** Copies the lists. */
    public MediaDriverSettings {
        drives = drives == null ? null : List.copyOf(drives);
        pageDrives = pageDrives == null ? null : List.copyOf(pageDrives);
    }

    /** The same with fragments of so many pages. */
    public MediaDriverSettings withNumPages(int pages) {
        return new MediaDriverSettings(prefix, driveCount, drives, mediaCount, name, pagingTypeBits, pageDriveCount,
                pageDrives, pages, sectorShift, instances);
    }

    /** The drives, empty when the header names none. */
    public List<Integer> drivesOrEmpty() {
        List<Integer> list = drives;
        return list == null ? List.of() : list;
    }

    /** The paging drives, empty when the header names none. */
    public List<Integer> pageDrivesOrEmpty() {
        List<Integer> list = pageDrives;
        return list == null ? List.of() : list;
    }

    /** What this driver pages, in bit order; empty when the header gives no paging type. */
    public Set<PagingType> pagingTypes() {
        Integer bits = pagingTypeBits;
        return bits == null ? Set.of() : new TreeSet<>(PagingType.ofBits(bits));
    }

    /** Whether the driver asks for any paging. */
    public boolean pages() {
        Integer bits = pagingTypeBits;
        return bits != null && bits != 0;
    }

    /** The read unit shift, with the field's usual default. */
    public int sectorShiftOrDefault() {
        Integer shift = sectorShift;
        return shift == null ? KernelLimits.DEFAULT_SECTOR_SHIFT : shift;
    }

    /** The media id its prefix stands for. */
    public MediaDevice device() {
        return MediaDevice.forPrefix(prefix);
    }
}
