// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.pagewright.kernel.file.FatVolume;
import org.pagewright.kernel.file.RofsVolume;
import org.pagewright.kernel.file.Volume;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.paging.PageCoding;
import org.pagewright.kernel.time.SeededRandom;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** Formats the partitions of a media and puts executables on the drives that page code. */
final class DriveContent {
    private static final long SMALLEST_VOLUME_BYTES = 2 << 20;
    private static final int CODE_FILES_PER_DRIVE = 3;
    private static final int CODE_FILE_PAGES = 64;

    private final long seed;
    private final PageCoding coding;
    private final SeededRandom random;
    private final MediaPlan.Kind kind;
    private final List<CodeFile> files = new ArrayList<>();
    private final TreeMap<Integer, Volume> volumes = new TreeMap<>();

    DriveContent(long seed, PageCoding coding, SeededRandom random, MediaPlan.Kind kind) {
        this.seed = seed;
        this.coding = coding;
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
        List<CodeText> texts = holdsCode ? texts(drive) : List.of();
        for (int n = 0; n < texts.size(); n++) {
            volume.add(name(drive, n), (int) texts.get(n).lengthBytes(), random);
        }
        finish(drive, volume, texts);
    }

    private void rofs(int drive, boolean holdsCode) {
        var volume = new RofsVolume();
        List<CodeText> texts = holdsCode ? texts(drive) : List.of();
        for (int n = 0; n < texts.size(); n++) {
            volume.add(name(drive, n), (int) texts.get(n).lengthBytes());
        }
        finish(drive, volume, texts);
    }

    private List<CodeText> texts(int drive) {
        return IntStream.range(0, CODE_FILES_PER_DRIVE)
                .mapToObj(n -> new CodeText(seed * 1009 + drive * 17L + n + 1, CODE_FILE_PAGES, coding)).toList();
    }

    private void finish(int drive, Volume volume, List<CodeText> texts) {
        volumes.put(drive, volume);
        for (int n = 0; n < texts.size(); n++) {
            var image = new CodeImage(name(drive, n), drive, volume.blockMap(name(drive, n)), CodeText.HEADER_BYTES,
                    CODE_FILE_PAGES, 0x7000_0000 + (drive << 20) + (n << 18) - 0x8000, 64,
                    texts.get(n).pageOffsets());
            files.add(new CodeFile(image, texts.get(n)));
        }
    }

    private static String name(int drive, int n) {
        return "app%d_%d.dll".formatted(drive, n);
    }
}
