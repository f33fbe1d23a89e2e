// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.List;
import java.util.Set;

import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.DriverSetup;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.driver.MmcMediaDriver;
import org.pagewright.kernel.driver.StorageMediaDriver;
import org.pagewright.kernel.driver.TimedStore;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;

/** A machine with a pager, a local media subsystem and media over plain memory. */
public final class TestSystem {
    private static final MediaDriverSettings SETTINGS = new MediaDriverSettings("T", null, null, null, null, null, null,
            null, null, null, null);
    public final Machine machine = new Machine(1, new Trace(0), 100_000_000_000L);
    public final LocalMediaSubsystem subsystem = new LocalMediaSubsystem(machine);
    public final RegistrationNotes notes = new RegistrationNotes();
    public final DemandPager pager;
    /** Mistakes of the drivers of media made from now on. */
    public Set<Mistake> mistakes = Set.of();
    /** The hardware of the media made last. */
    public TimedStore store = new TimedStore(machine.events(), 16 << 20, 1_000, 100);

    public TestSystem(MemoryModel model) {
        this(PagerConfig.defaults(model, 1024).withPages(64, 128));
    }

    public TestSystem(PagerConfig config) {
        pager = DemandPager.create(machine, config);
    }

    /** Registers a media that pages ROM and code from drive 2. */
    public TestSystem withPagingDevice() {
        PrimaryMedia media = media(MediaDevice.FIXED_2, new Partition(0, 4 << 20, PartitionType.FAT16));
        subsystem.registerMediaDevice(MediaDevice.FIXED_2, List.of(2), media, 1, "Nand");
        int error = registerPaging(media, List.of(2), 3, 9, 1);
        if (error != 0) {
            throw new IllegalStateException("registration answered " + error);
        }
        return this;
    }

    /** Registers a media that pages ROM and code from drive 2 and data to so many pages of swap on drive 3. */
    public TestSystem withSwap(int pages) {
        return withSwap(pages, false);
    }

    /** The same for a media whose data a DMA helper can move. */
    public TestSystem withSwap(int pages, boolean dma) {
        PrimaryMedia media = media(MediaDevice.FIXED_2, new Partition(0, 4 << 20, PartitionType.FAT16),
                new Partition(4 << 20, (long) pages << 12, PartitionType.PAGED_DATA));
        media.receive();
        subsystem.registerMediaDevice(MediaDevice.FIXED_2, List.of(2, 3), media, 1, "Nand");
        if (dma) {
            subsystem.registerDmaDevice(media);
        }
        int error = registerPaging(media, List.of(2), 7, 9, 1);
        if (error != 0) {
            throw new IllegalStateException("registration answered " + error);
        }
        return this;
    }

    /** A card with one partition of 1 MiB behind a media of its own, which is not registered yet. */
    public PrimaryMedia card(MediaDevice device, MmcCard card) {
        PrimaryMedia media = media(device);
        subsystem.installPhysicalDevice(new MediaDriverFactory("Media.Mmc" + device, device, 2,
                m -> new MmcMediaDriver(m, new DriverSetup(SETTINGS, device, KernelGeneration.PINNED, store,
                        List.of(new Partition(65_536, 1 << 20, PartitionType.FAT16)), DriveCaps.MEDIA_HARD_DISK, -1,
                        true, new KernelMutex(machine, "heap", MutexOrder.KERNEL_HEAP), mistakes), card)));
        media.receive();
        return media;
    }

    /** How a media extension without mistakes is built. */
    public DriverSetup extensionSetup() {
        return new DriverSetup(SETTINGS, MediaDevice.EXTENSION_0, KernelGeneration.PINNED, store, List.of(),
                DriveCaps.MEDIA_HARD_DISK, -1, false, new KernelMutex(machine, "heap", MutexOrder.KERNEL_HEAP),
                Set.of());
    }

    /** A media with a queue whose factory is installed and whose partitions are these. */
    public PrimaryMedia media(MediaDevice device, Partition... partitions) {
        var media = new PrimaryMedia(machine);
        media.setDfcQueue(new DfcQueue(machine, device + " media", 24));
        var hardware = new TimedStore(machine.events(), 16 << 20, 1_000, 100);
        store = hardware;
        subsystem.installPhysicalDevice(new MediaDriverFactory("Media." + device, device, 1,
                m -> new StorageMediaDriver(m, new DriverSetup(SETTINGS, device, KernelGeneration.PINNED, hardware,
                        List.of(partitions), DriveCaps.MEDIA_NAND_FLASH, -1, true,
                        new KernelMutex(machine, "heap", MutexOrder.KERNEL_HEAP), mistakes))));
        return media;
    }

    /** Runs RegisterPagingDevice to its end; the result is its error code. */
    public int registerPaging(PrimaryMedia media, List<Integer> drives, int types, int readShift, int pages) {
        return answer(new RegisterPagingDevice(subsystem, pager, media, drives, types, readShift, pages, notes));
    }

    /** Runs a routine like {@link #run} and answers its result. */
    public int answer(Frame routine) {
        int[] result = { Integer.MIN_VALUE };
        run(new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(routine);
                }
                result[0] = (int) self.result();
                return self.leave(0);
            }
        });
        return result[0];
    }

    /** Runs a routine on a thread of its own until nothing can happen any more. */
    public void run(Frame body) {
        machine.spawn("test", 10, body);
        machine.run();
    }
}
