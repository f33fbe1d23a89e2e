// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.List;
import java.util.Set;

import org.pagewright.kernel.media.MediaStore;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MediaDriverSettings;

/**
 * Everything a media driver is built from.
 *
 * @param settings       the board's macros
 * @param device         media id
 * @param generation     kernel generation
 * @param store          hardware
 * @param partitions     partition table, in the order of the drive list
 * @param mediaType      {@code iType} of the capabilities
 * @param romBaseBytes   where the ROM image begins on the media, -1 when there is none
 * @param romIsReported  whether the partition table tells where the ROM image is
 * @param kernelHeap     the mutex of the kernel heap
 * @param mistakes       behaviour switches
 */
public record DriverSetup(MediaDriverSettings settings, MediaDevice device, KernelGeneration generation,
        MediaStore store, List<Partition> partitions, int mediaType, long romBaseBytes, boolean romIsReported,
        KernelMutex kernelHeap, Set<Mistake> mistakes) {

    /** Copies the lists. */
    public DriverSetup {
        partitions = List.copyOf(partitions);
        mistakes = Set.copyOf(mistakes);
    }

    /** Whether a switch is on. */
    public boolean makes(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    /** Whether the media can be pulled out; a slot that pages is an internal one (fact sheet 2.5 V14, 5.3). */
    public boolean isRemovable() {
        return device.isRemovable() && !settings.pages();
    }
}
