// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/**
 * What a driver answers to ECaps (fact sheet 5.1, 5.2); the fields of {@code TLocalDriveCapsV6} that the paging system
 * looks at.
 *
 * @param sizeBytes      {@code iSize}
 * @param mediaType      {@code iType}
 * @param driveAttBits   {@code iDriveAtt}
 * @param mediaAttBits   {@code iMediaAtt}
 * @param fileSystemId   {@code iFileSystemId}
 * @param partitionType  {@code iPartitionType}
 * @param blockSizeBytes {@code iBlockSize}, 0 when not told
 */
public record DriveCaps(long sizeBytes, int mediaType, int driveAttBits, int mediaAttBits, int fileSystemId,
        int partitionType, int blockSizeBytes) {
    public static final int MEDIA_RAM = 5;
    public static final int MEDIA_FLASH = 6;
    public static final int MEDIA_HARD_DISK = 3;
    public static final int MEDIA_NAND_FLASH = 9;
    public static final int DRIVE_LOCAL = 0x01;
    public static final int DRIVE_INTERNAL = 0x10;
    public static final int DRIVE_REMOVABLE = 0x20;
    public static final int DRIVE_PAGEABLE = 0x100;
    public static final int MEDIA_FORMATTABLE = 0x04;
    public static final int MEDIA_WRITE_PROTECTED = 0x08;
    public static final int MEDIA_LOCKABLE = 0x10;
    public static final int MEDIA_LOCKED = 0x20;
    public static final int MEDIA_HAS_PASSWORD = 0x40;
    public static final int MEDIA_DELETE_NOTIFY = 0x100;
    public static final int MEDIA_PAGEABLE = 0x200;

    /** The same with more media attributes, and fewer. */
    public DriveCaps withMedia(int more, int fewer) {
        return new DriveCaps(sizeBytes, mediaType, driveAttBits, (mediaAttBits | more) & ~fewer, fileSystemId,
                partitionType, blockSizeBytes);
    }

    /** No answer yet: 256 zeroed bytes. */
    public static final DriveCaps NONE = new DriveCaps(0, 0, 0, 0, 0, 0, 0);
}
