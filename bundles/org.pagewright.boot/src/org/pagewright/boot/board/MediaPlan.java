// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.pagewright.boot.BootRequest;
import org.pagewright.kernel.driver.DriverSetup;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.file.Volume;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.MediaStore;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MediaDriverSettings;

/**
 * What the storage of one driver looks like before a machine is built.
 *
 * @param settings      the board's macros
 * @param device        media id
 * @param kind          what hardware it is
 * @param sizeBytes     size of the hardware
 * @param partitions    in the order of the drive list
 * @param romBaseBytes  where the ROM image begins, -1 when it is not here
 * @param romIsReported whether a partition entry tells so
 * @param files         executables on its paging drives
 * @param volumes       file systems by drive
 */
public record MediaPlan(MediaDriverSettings settings, MediaDevice device, Kind kind, long sizeBytes,
        List<Partition> partitions, long romBaseBytes, boolean romIsReported, List<CodeFile> files,
        SortedMap<Integer, Volume> volumes) {

    /** Kinds of hardware. */
    public enum Kind {
        NAND, RAM, NOR, CARD, EXTENSION
    }

    /** Copies the lists. */
    public MediaPlan {
        partitions = List.copyOf(partitions);
        files = List.copyOf(files);
        volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
    }

    /** Whether the ROM image lies here. */
    public boolean holdsRom() {
        return romBaseBytes >= 0;
    }

    /** {@code iType} of its capabilities. */
    public int mediaType() {
        return switch (kind) {
        case NAND -> DriveCaps.MEDIA_NAND_FLASH;
        case RAM -> DriveCaps.MEDIA_RAM;
        case NOR -> DriveCaps.MEDIA_FLASH;
        case CARD, EXTENSION -> DriveCaps.MEDIA_HARD_DISK;
        };
    }

    /** Whether such a driver has a DFC queue when it is right. */
    public boolean usesDfcQueue() {
        return kind != Kind.RAM;
    }

    /** The driver's setup over its store. */
    DriverSetup setup(BootRequest request, MediaStore store,
            KernelMutex kernelHeap, Set<Mistake> mistakes) {
        return new DriverSetup(settings, device, request.generation(), store, partitions, mediaType(), romBaseBytes,
                romIsReported, kernelHeap, mistakes);
    }
}
