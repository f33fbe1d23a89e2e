// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.MediaUnit;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;

/** Drives files can be written to, those of the paging media first. */
final class WritableDrives {
    private WritableDrives() {
    }

    static List<LocalDrive> of(Board board) {
        var paging = new ArrayList<LocalDrive>();
        var others = new ArrayList<LocalDrive>();
        for (LocalDrive drive : board.subsystem().drives()) {
            for (MediaUnit unit : board.units()) {
                int index = unit.plan().settings().drivesOrEmpty().indexOf(drive.number());
                if (unit.media() == drive.media() && index >= 0 && isWritable(unit.plan().partitions().get(index))) {
                    (unit.plan().settings().pages() ? paging : others).add(drive);
                }
            }
        }
        paging.addAll(others);
        return paging;
    }

    private static boolean isWritable(Partition partition) {
        return partition.type() == PartitionType.FAT16 && partition.lengthBytes() >= 2 << 20;
    }

    /** Where files of a workload begin: behind the executables. */
    static long filePosition(LocalDrive drive) {
        Partition partition = drive.partition();
        long length = partition == null ? 0 : partition.lengthBytes();
        return length / 2 / 131_072 * 131_072;
    }
}
