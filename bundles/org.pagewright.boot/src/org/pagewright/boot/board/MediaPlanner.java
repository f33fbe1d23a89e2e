// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.BootRequest;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.kernel.time.SeededRandom;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.nand.part.NandPart;

/** Decides what lies where: the ROM image, swap, read-only and writable file systems, executables. */
final class MediaPlanner {
    private static final long MIB = 1 << 20;
    private static final long SWAP_BYTES = 4 * MIB;

    private final BootRequest request;
    private final NandPart part;
    private final long nandBytes;
    private final RomImage rom;
    private final SeededRandom random;
    private boolean romPlaced;

    MediaPlanner(BootRequest request, NandPart part, long nandBytes, RomImage rom) {
        this.request = request;
        this.part = part;
        this.nandBytes = nandBytes;
        this.rom = rom;
        this.random = new SeededRandom(request.seed()).split(11);
    }

    List<MediaPlan> plan() {
        var plans = new ArrayList<MediaPlan>();
        for (MediaDriverSettings settings : request.board().drivers()) {
            if (!settings.device().isExtension()) {
                plans.add(plan(settings));
            }
        }
        for (MediaDriverSettings settings : request.board().drivers()) {
            if (settings.device().isExtension()) {
                for (MediaDriverSettings instance : ExtensionPlanner.instances(settings)) {
                    plans.add(ExtensionPlanner.plan(instance, plans));
                }
            }
        }
        return plans;
    }

    private MediaPlan plan(MediaDriverSettings settings) {
        MediaPlan.Kind kind = kind(settings.prefix());
        long size = switch (kind) {
        case NAND -> nandBytes;
        case RAM -> 4 * MIB;
        case NOR -> 16 * MIB;
        case CARD, EXTENSION -> 64 * MIB;
        };
        long unit = kind == MediaPlan.Kind.NAND ? part.blockBytes() : 65_536;
        boolean holdsRom = !romPlaced && settings.pagingTypes().contains(PagingType.ROM);
        romPlaced |= holdsRom;
        boolean data = settings.pagingTypes().contains(PagingType.DATA);
        List<Integer> drives = settings.drivesOrEmpty();
        List<Integer> spare = spareDrives(settings);
        int swapDrive = data && !spare.isEmpty() ? spare.get(spare.size() - 1) : -2;
        boolean reported = holdsRom && data && request.generation() == KernelGeneration.PINNED && spare.size() > 1;
        int romDrive = reported ? spare.get(spare.size() - 2) : -2;
        long romBase = holdsRom ? unit : -1;
        long romLength = holdsRom ? roundUp(rom.lengthBytes(), unit) : 0;
        long at = holdsRom ? romBase + romLength : unit;
        long shared = Math.max(1, drives.stream().filter(d -> d >= 0 && d != romDrive).count());
        long each = (size - at) / shared / unit * unit;
        var partitions = new ArrayList<Partition>();
        for (int drive : drives) {
            if (drive == romDrive) {
                partitions.add(new Partition(romBase, romLength, PartitionType.ROM));
            } else if (drive < 0) {
                partitions.add(new Partition(0, 0, 0));
            } else {
                int type = drive == swapDrive ? PartitionType.PAGED_DATA : fileSystem(settings, kind, drive);
                long length = drive == swapDrive ? Math.min(each, SWAP_BYTES) : each;
                partitions.add(new Partition(at, length, type));
                at += length;
            }
        }
        var content = new DriveContent(request.seed(), request.images().code(), random, kind);
        content.place(settings, partitions);
        return new MediaPlan(settings, settings.device(), kind, size, partitions, romBase, reported,
                content.files(), content.volumes());
    }

    /** Drives that can hold swap and ROM image: those no code pages from, else any when there are enough. */
    private static List<Integer> spareDrives(MediaDriverSettings settings) {
        List<Integer> all = settings.drivesOrEmpty().stream().filter(d -> d >= 0).toList();
        List<Integer> unpaged = all.stream().filter(d -> !settings.pageDrivesOrEmpty().contains(d)).toList();
        return unpaged.size() > 1 ? unpaged : all.size() > 3 ? all : unpaged;
    }

    private static MediaPlan.Kind kind(String prefix) {
        String upper = prefix.toUpperCase(java.util.Locale.ROOT);
        if (upper.startsWith("NAND")) {
            return MediaPlan.Kind.NAND;
        } else if (upper.startsWith("IRAM")) {
            return MediaPlan.Kind.RAM;
        } else if (upper.startsWith("MMC") || upper.startsWith("SDIO")) {
            return MediaPlan.Kind.CARD;
        }
        return MediaPlan.Kind.NOR;
    }

    /** The last paging drive is read-only, as a second ROFS image; other drives are writable. */
    private static int fileSystem(MediaDriverSettings settings, MediaPlan.Kind kind, int drive) {
        List<Integer> paging = settings.pageDrivesOrEmpty();
        if (kind == MediaPlan.Kind.NOR) {
            return PartitionType.LFFS;
        }
        boolean last = !paging.isEmpty() && paging.get(paging.size() - 1) == drive && paging.size() > 1;
        return last ? PartitionType.ROFS : PartitionType.FAT16;
    }

    private static long roundUp(long bytes, long unit) {
        return (bytes + unit - 1) / unit * unit;
    }
}
