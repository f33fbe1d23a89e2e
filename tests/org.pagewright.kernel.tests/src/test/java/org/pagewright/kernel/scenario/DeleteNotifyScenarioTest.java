// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.driver.DriverSetup;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.driver.MmcMediaDriver;
import org.pagewright.kernel.driver.TimedStore;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.Fragmentation;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaDriverFactory;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.PagingContext;
import org.pagewright.kernel.paging.VmHal;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;

/** EDeleteNotify (fact sheet 6.1, 6.2, 8.8): the media is told of swap that is not needed any more. */
class DeleteNotifyScenarioTest {
    private static final int PAGE = 4096;
    private static final int FAT_BYTES = 1 << 20;
    private static final int SWAP_PAGES = 200;
    /** {@code EPagingBmDeleteNotifyDataPage}. */
    private static final int BENCHMARK = 9;

    private TestSystem system = new TestSystem(MemoryModel.FLEXIBLE);
    private ErasureLog erased = new ErasureLog(system.store);
    private final List<Integer> answers = new ArrayList<>();

    /** Data is paged to a card, by a kernel that tells of free swap or does not. */
    private FlexiblePager cardWithSwap(boolean trims, boolean deleteNotify) {
        system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(40, 40)
                .withDeleteNotify(deleteNotify));
        erased = new ErasureLog(new TimedStore(system.machine.events(), 16 << 20, 1_000, 100));
        var settings = new MediaDriverSettings("T", null, null, null, null, null, null, null, null, null, null);
        PrimaryMedia media = system.media(MediaDevice.REMOVABLE_0);
        system.subsystem.installPhysicalDevice(new MediaDriverFactory("Media.Card", MediaDevice.REMOVABLE_0, 2,
                m -> new MmcMediaDriver(m, new DriverSetup(settings, MediaDevice.REMOVABLE_0, KernelGeneration.PINNED,
                        erased,
                        List.of(new Partition(0, FAT_BYTES, PartitionType.FAT16),
                                new Partition(FAT_BYTES, SWAP_PAGES * PAGE, PartitionType.PAGED_DATA)),
                        DriveCaps.MEDIA_HARD_DISK, -1, false,
                        new KernelMutex(system.machine, "heap", MutexOrder.KERNEL_HEAP), Set.of()),
                        new MmcCard(false, trims))));
        media.receive();
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.REMOVABLE_0, List.of(2, 3), media, 1, "Mmc"));
        assertEquals(0, system.registerPaging(media, List.of(2), 7, 9, 1));
        return (FlexiblePager) system.pager;
    }

    private DataMemory memory(int pages) {
        var memory = new DataMemory(system.pager, "data", pages, true);
        assertEquals(0, memory.commit(0, pages));
        return memory;
    }

    private long discards() {
        return new VmHal(system.pager).call(VmHal.GET_PAGING_BENCHMARK, BENCHMARK, 0).values()[0];
    }

    private void assertSound() {
        assertNull(system.machine.systemFault());
        assertEquals(List.of(), system.machine.panics());
    }

    @Test
    void theOldLocationOfEveryPageWrittenAgainIsDiscardedBeforeTheNewWrite() {
        FlexiblePager pager = cardWithSwap(true, true);
        system.run(RandomWrites.of(system, memory(80), 600));
        assertSound();
        assertTrue(pager.statistics().pageOuts() > 80, "pages went out more than once");
        assertEquals(pager.statistics().pageOuts() - pager.swap().usedLocations(), erased.positions().size());
        assertEquals(erased.positions().size(), discards(), "each is timed");
        for (long position : erased.positions()) {
            assertTrue(position >= FAT_BYTES && (position - FAT_BYTES) % PAGE == 0, "adjusted to the partition");
        }
    }

    /** What a failed write left there is worth nothing, and the location is free. */
    @Test
    void theLocationOfAPageThatCouldNotBeWrittenIsDiscarded() {
        FlexiblePager pager = cardWithSwap(true, true);
        DataMemory memory = memory(80);
        system.run(sequence(instant(t -> new VmHal(pager).call(VmHal.DEBUG_SET_FAIL,
                PagingContext.DATA_WRITE.ordinal(), 0)), RandomWrites.of(system, memory, 60)));
        assertNull(system.machine.systemFault());
        assertTrue(pager.statistics().pageOuts() > pager.swap().usedLocations(), "some were not written");
        assertEquals(pager.statistics().pageOuts() - pager.swap().usedLocations(), erased.positions().size());
    }

    @Test
    void decommittedMemoryIsDiscardedWhereItWasWritten() {
        FlexiblePager pager = cardWithSwap(true, true);
        DataMemory memory = memory(80);
        int[] written = new int[1];
        system.run(sequence(RandomWrites.of(system, memory, 300), instant(t -> {
            erased.positions().clear();
            written[0] = pager.swap().usedLocations();
        }), memory.decommitting(0, 80)));
        assertSound();
        assertTrue(written[0] > 0);
        assertEquals(written[0], new TreeSet<>(erased.positions()).size());
        assertEquals(0, pager.swap().usedLocations());
        assertEquals(SWAP_PAGES, pager.swap().freePages());
    }

    /** Decommitting is the kernel's work: what was begun is done, and no location is lost. */
    @Test
    void aThreadThatIsKilledWhileItDecommitsLeavesNoSwapBehind() {
        FlexiblePager pager = cardWithSwap(true, true);
        DataMemory memory = memory(80);
        system.run(RandomWrites.of(system, memory, 300));
        erased.positions().clear();
        int written = pager.swap().usedLocations();
        SimThread client = system.machine.spawn("client", 10, memory.decommitting(0, 80));
        system.run(sequence(new Sleep(10_000), instant(t -> client.kill(ThreadExit.kill("client", -1)))));
        assertSound();
        assertEquals(-1, Objects.requireNonNull(client.exit()).reason());
        assertEquals(written, erased.positions().size());
        assertEquals(0, pager.swap().usedLocations());
        assertEquals(SWAP_PAGES, pager.swap().freePages());
    }

    @Test
    void theKernelTellsNothingUnlessItIsBuiltSo() {
        cardWithSwap(true, false);
        DataMemory memory = memory(80);
        system.run(sequence(RandomWrites.of(system, memory, 300), memory.decommitting(0, 80)));
        assertSound();
        assertEquals(List.of(), erased.positions());
        assertEquals(0, discards());
    }

    /** KErrNotSupported sticks: the driver is asked once and never again. */
    @Test
    void aDriverThatKnowsNoDiscardsIsAskedOnce() {
        FlexiblePager pager = cardWithSwap(false, true);
        PrimaryMedia media = system.subsystem.media().get(0);
        PagingDevice device = Objects.requireNonNull(media.pagingDevice());
        long[] waited = new long[2];
        Frame first = device.discard(0, 8);
        Frame second = device.discard(0, 8);
        system.run(sequence(instant(t -> waited[0] = -system.machine.nowNanos()), first, instant(t -> {
            answers.add((int) t.result());
            waited[0] += system.machine.nowNanos();
            waited[1] = -system.machine.nowNanos();
        }), second, instant(t -> {
            answers.add((int) t.result());
            waited[1] += system.machine.nowNanos();
        }), RandomWrites.of(system, memory(80), 300)));
        assertSound();
        int refused = KErr.NOT_SUPPORTED.code();
        assertEquals(List.of(refused, refused), answers);
        assertTrue(waited[0] > 0, "the driver was asked");
        assertEquals(0, waited[1], "and not a second time");
        assertTrue(pager.statistics().pageOuts() > 0);
        assertEquals(List.of(), erased.positions());
    }

    @Test
    void aClientDiscardsThroughItsDriveWithinThePartition() {
        cardWithSwap(true, false);
        var drive = new BusLocalDrive(system.subsystem, system.pager,
                new Fragmentation(system.machine, KernelGeneration.PINNED, false, false), 2);
        byte[] data = new byte[512];
        byte[] caps = new byte[BusLocalDrive.CAPS_BYTES];
        system.run(sequence(drive.caps(new KernelBuffer(caps, 0, caps.length)),
                drive.write(1024, new KernelBuffer(data, 0,
                        512)),
                drive.deleteNotify(1024, 512), instant(t -> answers.add((int) t.result())),
                drive.read(1024, new KernelBuffer(data, 0, 512)), drive.deleteNotify(FAT_BYTES - 512, 1024),
                instant(t -> answers.add((int) t.result()))));
        assertSound();
        assertEquals(List.of(0, KErr.ARGUMENT.code()), answers);
        assertEquals(List.of(1024L), erased.positions());
        assertEquals((byte) 0xFF, data[0]);
        assertTrue((caps[21] & DriveCaps.MEDIA_DELETE_NOTIFY >> 8) != 0, "KMediaAttDeleteNotify");
    }
}
