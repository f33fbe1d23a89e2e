// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.pagewright.kernel.file.FatVolume;
import org.pagewright.kernel.file.RofsVolume;
import org.pagewright.kernel.file.Volume;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.time.SeededRandom;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** Formats the partitions of a media and puts executables on the drives that page code. */
final class DriveContent {
    private static final long SMALLEST_VOLUME_BYTES = 2 << 20;
    private static final int CODE_FILES_PER_DRIVE = 3;
    private static final int CODE_FILE_PAGES = 64;
    /** Size of the header in front of the code of an E32 image. */
    private static final int IMAGE_HEADER_BYTES = 124;
    private static final int FILE_BYTES = IMAGE_HEADER_BYTES + CODE_FILE_PAGES * KernelLimits.PAGE_BYTES;

    private final long seed;
    private final SeededRandom random;
    private final MediaPlan.Kind kind;
    private final List<CodeFile> files = new ArrayList<>();
    private final TreeMap<Integer, Volume> volumes = new TreeMap<>();

    DriveContent(long seed, SeededRandom random, MediaPlan.Kind kind) {
        this.seed = seed;
        this.random = random;
        this.kind = kind;
    }

    List<CodeFile> files() {
        return files;
    }

    TreeMap<Integer, Volume> volumes() {
        return volumes;
    }

    /** Drives in the order of the list; what loses its content at power-off holds no file system. */
    void place(MediaDriverSettings settings, List<Partition> partitions) {
        if (kind != MediaPlan.Kind.NAND && kind != MediaPlan.Kind.CARD) {
            return;
        }
        List<Integer> drives = settings.drivesOrEmpty();
        boolean pages = settings.pagingTypes().contains(PagingType.CODE);
        for (int index = 0; index < drives.size(); index++) {
            int drive = drives.get(index);
            Partition partition = partitions.get(index);
            boolean holdsCode = pages && settings.pageDrivesOrEmpty().contains(drive);
            if (partition.lengthBytes() < SMALLEST_VOLUME_BYTES) {
                continue;
            }
            if (partition.type() == PartitionType.FAT16) {
                fat(drive, partition, holdsCode);
            } else if (partition.type() == PartitionType.ROFS) {
                rofs(drive, holdsCode);
            }
        }
    }

    private void fat(int drive, Partition partition, boolean holdsCode) {
        var volume = new FatVolume(partition.lengthBytes());
        for (int n = 0; holdsCode && n < CODE_FILES_PER_DRIVE; n++) {
            volume.add(name(drive, n), FILE_BYTES, random);
        }
        finish(drive, volume, holdsCode);
    }

    private void rofs(int drive, boolean holdsCode) {
        var volume = new RofsVolume();
        for (int n = 0; holdsCode && n < CODE_FILES_PER_DRIVE; n++) {
            volume.add(name(drive, n), FILE_BYTES);
        }
        finish(drive, volume, holdsCode);
    }

    private void finish(int drive, Volume volume, boolean holdsCode) {
        volumes.put(drive, volume);
        for (int n = 0; holdsCode && n < CODE_FILES_PER_DRIVE; n++) {
            var image = new CodeImage(name(drive, n), drive, volume.blockMap(name(drive, n)), IMAGE_HEADER_BYTES,
                    CODE_FILE_PAGES, 0x7000_0000 + (drive << 20) + (n << 18) - 0x8000, 64);
            files.add(new CodeFile(image, seed * 1009 + drive * 17L + n + 1));
        }
    }

    private static String name(int drive, int n) {
        return "app%d_%d.dll".formatted(drive, n);
    }
}
