// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.MediaUnit;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.model.PagingType;

/** Collects what became of each drive. */
final class DriveCollector {
    private final BootContext context;
    private final Board board;

    DriveCollector(BootContext context) {
        this.context = context;
        this.board = context.board();
    }

    List<DriveOutcome> drives() {
        var list = new ArrayList<DriveOutcome>();
        for (LocalDrive drive : board.subsystem().drives()) {
            for (MediaUnit unit : board.units()) {
                if (unit.media() == drive.media()) {
                    list.add(drive(drive, unit));
                }
            }
        }
        return list;
    }

    private DriveOutcome drive(LocalDrive drive, MediaUnit unit) {
        int number = drive.number();
        Partition partition = partition(unit, number);
        MediaPagingDevice device = unit.media().pagingDevice();
        DriveCaps caps = context.caps().getOrDefault(number, DriveCaps.NONE);
        boolean codeFrom = unit.plan().settings().pagingTypes().contains(PagingType.CODE)
                && unit.plan().settings().pageDrivesOrEmpty().contains(number);
        int driveAtt = DriveCaps.DRIVE_LOCAL
                | (unit.plan().device().isRemovable() ? DriveCaps.DRIVE_REMOVABLE : DriveCaps.DRIVE_INTERNAL)
                | (codeFrom ? DriveCaps.DRIVE_PAGEABLE : 0);
        int mediaAtt = DriveCaps.MEDIA_FORMATTABLE
                | (unit.plan().settings().pages() ? DriveCaps.MEDIA_PAGEABLE : 0);
        return new DriveOutcome(number, unit.plan().settings().prefix(), drive.media().id(),
                partition == null ? "none" : PartitionType.name(partition.type()),
                partition == null ? 0 : partition.lengthBytes(), pages(drive, unit), driveAtt, caps.driveAttBits(),
                mediaAtt, caps.mediaAttBits(), device == null ? 0 : device.pageIns(number),
                context.readBytes(number), context.writtenBytes(number));
    }

    private static @Nullable Partition partition(MediaUnit unit, int number) {
        int index = unit.plan().settings().drivesOrEmpty().indexOf(number);
        return index < 0 || index >= unit.plan().partitions().size() ? null : unit.plan().partitions().get(index);
    }

    private static String pages(LocalDrive drive, MediaUnit unit) {
        MediaPagingDevice device = unit.media().pagingDevice();
        if (device == null) {
            return "";
        }
        var kinds = new ArrayList<String>();
        LocalDrive rom = device.romDrive();
        if (device.serves(PagingType.ROM) && (rom == null ? device.firstDrive() : rom.number()) == drive.number()) {
            kinds.add(rom == null ? "ROM (media area)" : "ROM");
        }
        if (device.serves(PagingType.CODE) && (device.drivesSupported() >> drive.number() & 1) != 0) {
            kinds.add("code");
        }
        LocalDrive swap = device.dataDrive();
        if (device.serves(PagingType.DATA) && swap != null && swap.number() == drive.number()) {
            kinds.add("data");
        }
        return String.join(", ", kinds);
    }
}
