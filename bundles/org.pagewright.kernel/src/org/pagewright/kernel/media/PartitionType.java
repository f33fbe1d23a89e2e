// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/** Partition types and the file-system ids that belong to them (fact sheet 5.2). */
public final class PartitionType {
    public static final int FAT16 = 0x06;
    public static final int FAT32 = 0x0B;
    /** {@code KPartitionTypePagedData}: swap. */
    public static final int PAGED_DATA = 0xF8;
    /** {@code KPartitionTypeROM}. */
    public static final int ROM = 0xF9;
    public static final int ROFS = 0xFA;
    public static final int LFFS = 0xFC;

    private PartitionType() {
    }

    /** {@code KDriveFileSys...} of a partition type. */
    public static int fileSystemId(int type) {
        return switch (type) {
        case FAT16, FAT32 -> 1;
        case LFFS -> 3;
        case ROFS -> 4;
        default -> 0;
        };
    }

    /** A short name. */
    public static String name(int type) {
        return switch (type) {
        case FAT16 -> "FAT16";
        case FAT32 -> "FAT32";
        case LFFS -> "LFFS";
        case ROFS -> "ROFS";
        case ROM -> "ROM image";
        case PAGED_DATA -> "swap";
        default -> "type 0x%02X".formatted(type);
        };
    }
}
