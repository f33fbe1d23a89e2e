// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.kernel.media.PrimaryMedia;

/** The answer of a storage driver to {@code ECaps} (fact sheet 6.2). */
final class StorageCaps {
    private StorageCaps() {
    }

    /** The capabilities of a drive, with what the setup says to do wrong. */
    static DriveCaps of(PrimaryMedia media, DriverSetup setup, LocalDrive drive) {
        int driveAtt = DriveCaps.DRIVE_LOCAL
                | (setup.isRemovable() ? DriveCaps.DRIVE_REMOVABLE : DriveCaps.DRIVE_INTERNAL);
        int mediaAtt = DriveCaps.MEDIA_FORMATTABLE;
        boolean tells = !setup.makes(Mistake.NO_PAGEABLE_CAPS);
        boolean crossed = setup.makes(Mistake.WRONG_CAPS_WORD);
        if (tells && media.isPagingMedia()) {
            mediaAtt |= crossed ? DriveCaps.DRIVE_PAGEABLE : DriveCaps.MEDIA_PAGEABLE;
        }
        if (tells && drive.isPaging()) {
            driveAtt |= crossed ? DriveCaps.MEDIA_PAGEABLE : DriveCaps.DRIVE_PAGEABLE;
        }
        Partition partition = drive.partition();
        long size = partition == null ? setup.store().sizeBytes() : partition.lengthBytes();
        int type = partition == null ? 0 : partition.type();
        return new DriveCaps(size, setup.mediaType(), driveAtt, mediaAtt,
                PartitionType.fileSystemId(type), type, setup.store().blockSizeBytes());
    }
}
