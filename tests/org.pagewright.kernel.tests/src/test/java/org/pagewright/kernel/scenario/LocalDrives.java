// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.Fragmentation;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;

/** Drives of a board with swap, a card beside it, and clients whose memory is out. */
abstract class LocalDrives {
    static final int PAGE = 4096;

    final TestSystem system = new TestSystem(
            PagerConfig.defaults(MemoryModel.FLEXIBLE, 512).withPages(40, 40)).withSwap(500);
    final Fragmentation fragmentation = new Fragmentation(system.machine, KernelGeneration.PINNED, false,
            false);
    final List<Integer> results = new ArrayList<>();

    BusLocalDrive drive(int number) {
        return new BusLocalDrive(system.subsystem, system.pager, fragmentation, number);
    }

    Frame note(Supplier<Frame> call) {
        return sequence(late(call), instant(t -> results.add((int) t.result())));
    }

    PrimaryMedia cardOn(int drive, MmcCard card) {
        PrimaryMedia media = system.card(MediaDevice.REMOVABLE_0, card);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.REMOVABLE_0, List.of(drive), media, 1, "Mmc"));
        return media;
    }

    /** Memory with these bytes that was pushed out to swap before the call. */
    RemoteBuffer pagedOut(byte[] content, ArrayList<Frame> setup) {
        int pages = (content.length + PAGE - 1) / PAGE;
        var memory = new DataMemory(system.pager, "client", pages, true);
        var noise = new DataMemory(system.pager, "noise", 60, true);
        assertEquals(0, memory.commit(0, pages) + noise.commit(0, 60));
        RemoteBuffer buffer = system.pager.buffer(memory.region(), 0, content.length);
        for (int at = 0; at < content.length; at += PAGE) {
            int from = at;
            setup.add(system.pager.touch(memory.region(), from, PAGE, true));
            setup.add(instant(t -> buffer.write(from, content, from, Math.min(PAGE, content.length - from))));
        }
        for (int page = 0; page < 60; page++) {
            setup.add(system.pager.touch(noise.region(), (long) page * PAGE, 1, true));
        }
        setup.add(instant(t -> assertTrue(!system.pager.isPresent(memory.region().firstPage()), "paged out")));
        return buffer;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
