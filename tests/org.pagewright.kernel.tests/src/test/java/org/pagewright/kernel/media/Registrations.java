// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;

/** A system whose media are registered in a test. */
abstract class Registrations {
    static final int ROM = 1;
    static final int CODE = 2;
    static final int DATA = 4;
    static final Partition FAT = new Partition(0, 4 << 20, PartitionType.FAT16);
    static final Partition ROM_IMAGE = new Partition(4 << 20, 4 << 20, PartitionType.ROM);
    static final Partition SWAP = new Partition(8 << 20, 4 << 20, PartitionType.PAGED_DATA);

    TestSystem system = new TestSystem(MemoryModel.MULTIPLE);

    PrimaryMedia registered(List<Integer> drives, Partition... partitions) {
        PrimaryMedia media = system.media(MediaDevice.FIXED_2, partitions);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_2, drives, media, 1, "Nand"));
        return media;
    }

    PrimaryMedia anotherOnDrive4() {
        PrimaryMedia media = system.media(MediaDevice.FIXED_3);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), media, 1, "B"));
        return media;
    }

    static void assertCode(KErr expected, int actual) {
        assertEquals(KErr.describe(expected.code()), KErr.describe(actual));
    }
}
