// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.MediaPlan;
import org.pagewright.boot.board.MediaUnit;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.model.MediaDriverSettings;
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
        DriveCaps caps = context.caps().getOrDefault(number, DriveCaps.NONE);
        List<MediaUnit> chain = chain(drive);
        boolean removable = chain.getLast().setup().isRemovable();
        int driveAtt = DriveCaps.DRIVE_LOCAL | (removable ? DriveCaps.DRIVE_REMOVABLE : DriveCaps.DRIVE_INTERNAL);
        int mediaAtt = DriveCaps.MEDIA_FORMATTABLE
                | (chain.get(chain.size() - 1).plan().kind() == MediaPlan.Kind.CARD ? DriveCaps.MEDIA_LOCKABLE : 0);
        var names = new ArrayList<String>();
        var kinds = new LinkedHashSet<String>();
        long pageIns = 0;
        for (MediaUnit level : chain) {
            MediaDriverSettings settings = level.plan().settings();
            boolean codeFrom = settings.pagingTypes().contains(PagingType.CODE)
                    && settings.pageDrivesOrEmpty().contains(number);
            driveAtt |= codeFrom ? DriveCaps.DRIVE_PAGEABLE : 0;
            mediaAtt |= settings.pages() ? DriveCaps.MEDIA_PAGEABLE : 0;
            names.add(settings.prefix());
            MediaPagingDevice device = level.media().pagingDevice();
            if (device != null) {
                kinds.addAll(kinds(device, number));
                pageIns += device.pageIns(number);
            }
        }
        return new DriveOutcome(number, String.join(">", names), drive.media().id(),
                partition == null ? "none" : PartitionType.name(partition.type()),
                partition == null ? 0 : partition.lengthBytes(), String.join(", ", kinds), driveAtt,
                caps.driveAttBits(), mediaAtt, caps.mediaAttBits(), pageIns, context.readBytes(number),
                context.writtenBytes(number));
    }

    /** The drivers a request passes, from the top to the hardware. */
    private List<MediaUnit> chain(LocalDrive top) {
        var chain = new ArrayList<MediaUnit>();
        for (LocalDrive level = top; level != null; level = level.next()) {
            for (MediaUnit unit : board.units()) {
                if (unit.media() == level.media()) {
                    chain.add(unit);
                }
            }
        }
        return chain;
    }

    private static @Nullable Partition partition(MediaUnit unit, int number) {
        int index = unit.plan().settings().drivesOrEmpty().indexOf(number);
        return index < 0 || index >= unit.plan().partitions().size() ? null : unit.plan().partitions().get(index);
    }

    private static List<String> kinds(MediaPagingDevice device, int number) {
        var kinds = new ArrayList<String>();
        LocalDrive rom = device.romDrive();
        if (device.serves(PagingType.ROM) && (rom == null ? device.firstDrive() : rom.number()) == number) {
            kinds.add(rom == null ? "ROM (media area)" : "ROM");
        }
        if (device.serves(PagingType.CODE) && (device.drivesSupported() >> number & 1) != 0) {
            kinds.add("code");
        }
        LocalDrive swap = device.dataDrive();
        if (device.serves(PagingType.DATA) && swap != null && swap.number() == number) {
            kinds.add("data");
        }
        return kinds;
    }
}
