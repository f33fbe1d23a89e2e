// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.compute;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.media.BareDriver;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.Fragmentation;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaDriverFactory;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.kernel.thread.FastMutex;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.SystemFault;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** Faults whose number is a source line of the kernel (fact sheet 10.1, 10.3): every one is raised here. */
class KernelCheckScenarioTest {
    private static final int PAGE = 4096;

    /** On a board without paging, on one of each memory model, or on one with swap. */
    private record Cause(MemoryModel model, UnaryOperator<TestSystem> board, Function<TestSystem, Frame> what) {
    }

    private static final Map<KernelCheck, Cause> CAUSES = causes();

    private static Cause bare(Function<TestSystem, Frame> what) {
        return new Cause(MemoryModel.MULTIPLE, s -> s, what);
    }

    private static Cause bareFlexible(Function<TestSystem, Frame> what) {
        return new Cause(MemoryModel.FLEXIBLE, s -> s, what);
    }

    private static Cause paging(MemoryModel model, Function<TestSystem, Frame> what) {
        return new Cause(model, TestSystem::withPagingDevice, what);
    }

    private static Cause swapping(Function<TestSystem, Frame> what) {
        return new Cause(MemoryModel.FLEXIBLE, s -> s.withSwap(64), what);
    }

    private static Map<KernelCheck, Cause> causes() {
        var map = new EnumMap<KernelCheck, Cause>(KernelCheck.class);
        map.put(KernelCheck.RAW_READ_OF_CLIENT_BUFFER, swapping(s -> nakedPointer(s, true)));
        map.put(KernelCheck.RAW_WRITE_OF_CLIENT_BUFFER, swapping(s -> nakedPointer(s, false)));
        map.put(KernelCheck.PAGE_REQUEST_COMPLETED_TWICE, bare(s -> completedTwice(s, true)));
        map.put(KernelCheck.MESSAGE_COMPLETED_TWICE, bare(s -> completedTwice(s, false)));
        map.put(KernelCheck.PAGE_IN_ON_OWN_THREAD, paging(MemoryModel.MULTIPLE,
                s -> onOwnThread(s, device(s).read(page(), 0, 8, 2))));
        map.put(KernelCheck.PAGE_OUT_ON_OWN_THREAD, swapping(
                s -> onOwnThread(s, device(s).write(page(), 0, 8, false, false))));
        map.put(KernelCheck.DISCARD_ON_OWN_THREAD, swapping(s -> onOwnThread(s, device(s).discard(0, 8))));
        map.put(KernelCheck.DISCARD_WITHOUT_DATA_PAGING, paging(MemoryModel.MULTIPLE, s -> device(s).discard(0, 8)));
        map.put(KernelCheck.PAGE_IN_WITHOUT_QUEUE, bare(s -> withoutQueue(s).read(page(), 0, 8, 4)));
        map.put(KernelCheck.PAGE_OUT_WITHOUT_QUEUE, bare(s -> withoutQueue(s).write(page(), 0, 8, false, false)));
        map.put(KernelCheck.PAGE_IN_FROM_FOREIGN_DRIVE, paging(MemoryModel.MULTIPLE,
                s -> device(s).read(page(), 0, 8, 9)));
        map.put(KernelCheck.LAST_ROM_DRIVE_HOOKED, paging(MemoryModel.MULTIPLE, s -> instant(t -> s.subsystem
                .registerMediaDevice(MediaDevice.EXTENSION_0, List.of(2), s.media(MediaDevice.EXTENSION_0), 1, "X"))));
        map.put(KernelCheck.PAGING_BEFORE_MEDIA, bare(s -> {
            s.registerPaging(new PrimaryMedia(s.machine), List.of(), PagingType.ROM.bit(), 9, 8);
            return compute(0);
        }));
        map.put(KernelCheck.EXTENSION_WITHOUT_DRIVE, bare(KernelCheckScenarioTest::extensionOverNothing));
        map.put(KernelCheck.FAST_MUTEX_NESTED, bare(s -> sequence(new FastMutex("A", false).acquire(),
                new FastMutex("B", false).acquire())));
        map.put(KernelCheck.EXIT_IN_CRITICAL_SECTION, bare(s -> instant(SimThread::enterCritical)));
        map.put(KernelCheck.CRITICAL_SECTION_NOT_ENTERED, bare(s -> instant(SimThread::leaveCritical)));
        map.put(KernelCheck.LIVE_LIST_MAXIMUM, bareFlexible(s -> pager(c -> c.withPages(24, 20))));
        map.put(KernelCheck.LIVE_LIST_OLD_PAGES, bareFlexible(s -> pager(c -> c.withRatios(64, 3))));
        map.put(KernelCheck.LIVE_LIST_OLDEST_PAGES, bareFlexible(s -> pager(c -> c.withRatios(16, 3))));
        map.put(KernelCheck.LIVE_LIST_BEYOND_RAM, bareFlexible(s -> pager(c -> c.withPages(1025, 1025))));
        map.put(KernelCheck.READ_UNIT_ABOVE_PAGE, bareFlexible(s -> {
            PrimaryMedia media = s.media(MediaDevice.FIXED_2);
            s.subsystem.registerMediaDevice(MediaDevice.FIXED_2, List.of(2), media, 1, "Nand");
            s.registerPaging(media, List.of(), PagingType.ROM.bit(), 13, 8);
            return compute(0);
        }));
        map.put(KernelCheck.LOCKED_TWICE, paging(MemoryModel.FLEXIBLE, s -> {
            RemoteBuffer buffer = rom(s, 4);
            return sequence(s.pager.lockReserved(buffer, 0, PAGE), s.pager.lockReserved(buffer, 2 * PAGE, PAGE));
        }));
        map.put(KernelCheck.LOCK_TOO_BIG, paging(MemoryModel.FLEXIBLE,
                s -> s.pager.lockReserved(rom(s, 20), 0, 20 * PAGE)));
        map.put(KernelCheck.UNSAFE_READ_MULTIPLE, paging(MemoryModel.MULTIPLE, s -> unsafe(s, MutexOrder.PAGE_IN)));
        map.put(KernelCheck.UNSAFE_READ_MOVING, paging(MemoryModel.MOVING, s -> unsafe(s, MutexOrder.PAGE_IN)));
        map.put(KernelCheck.UNSAFE_READ_FLEXIBLE, paging(MemoryModel.FLEXIBLE, s -> unsafe(s, MutexOrder.PAGE_OUT)));
        map.put(KernelCheck.UNSAFE_WRITE_FLEXIBLE, swapping(s -> sequence(instant(SimThread::enterCritical),
                new KernelMutex(s.machine, "M", MutexOrder.PAGE_OUT).acquire(), data(s).touch(0, 1, true))));
        map.put(KernelCheck.DATA_ABORT, bareFlexible(s -> rom(s, 1).touch(0, 1, false)));
        return map;
    }

    private static KernelBuffer page() {
        return new KernelBuffer(new byte[PAGE], 0, PAGE);
    }

    private static MediaPagingDevice device(TestSystem s) {
        MediaPagingDevice device = s.subsystem.media().get(0).pagingDevice();
        if (device == null) {
            throw new IllegalStateException("the system has a paging device");
        }
        return device;
    }

    private static RemoteBuffer rom(TestSystem s, int pages) {
        Region region = s.pager.addRegion("rom", PagingType.ROM, pages,
                new RomPageSource(s.pager, 0));
        return s.pager.buffer(region, 0, pages * PAGE);
    }

    private static RemoteBuffer data(TestSystem s) {
        var memory = new DataMemory(s.pager, "client", 1, true);
        assertEquals(0, memory.commit(0, 1));
        return s.pager.buffer(memory.region(), 0, PAGE);
    }

    private static Frame unsafe(TestSystem s, int order) {
        return sequence(instant(SimThread::enterCritical), new KernelMutex(s.machine, "M", order).acquire(),
                rom(s, 1).touch(0, 1, false));
    }

    private static Frame pager(Function<PagerConfig, PagerConfig> odd) {
        return instant(t -> new TestSystem(
                odd.apply(PagerConfig.defaults(MemoryModel.FLEXIBLE, 1024).withPages(60, 128))));
    }

    private static Frame onOwnThread(TestSystem s, Frame paging) {
        DfcQueue queue = s.subsystem.media().get(0).dfcQueue();
        if (queue == null) {
            throw new IllegalStateException("the media has a queue");
        }
        new Dfc("own", queue, 3, () -> paging).add();
        return compute(1_000_000);
    }

    private static MediaPagingDevice withoutQueue(TestSystem s) {
        var media = new PrimaryMedia(s.machine);
        s.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), media, 1, "Queueless");
        assertEquals(0, s.registerPaging(media, List.of(4), PagingType.CODE.bit(), 9, 1));
        return device(s);
    }

    /** The driver of a card copies through a plain address while data is paged. */
    private static Frame nakedPointer(TestSystem s, boolean writes) {
        s.mistakes = Set.of(Mistake.NAKED_POINTER);
        PrimaryMedia media = s.card(MediaDevice.REMOVABLE_0, new MmcCard(false));
        assertEquals(0, s.subsystem.registerMediaDevice(MediaDevice.REMOVABLE_0, List.of(7), media, 1, "Mmc"));
        var drive = new BusLocalDrive(s.subsystem, s.pager,
                new Fragmentation(s.machine, KernelGeneration.PINNED, false, false), 7);
        return writes ? drive.write(0, data(s)) : drive.read(0, data(s));
    }

    private static Frame extensionOverNothing(TestSystem s) {
        PrimaryMedia media = s.media(MediaDevice.FIXED_3);
        s.subsystem.installPhysicalDevice(new MediaDriverFactory("Media.X", MediaDevice.FIXED_3, 2,
                m -> new ExtensionMediaDriver(m, s.extensionSetup())));
        media.receive();
        s.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), media, 1, "X");
        return drive(s, 4).read(0, page());
    }

    private static BusLocalDrive drive(TestSystem s, int number) {
        return new BusLocalDrive(s.subsystem, s.pager,
                new Fragmentation(s.machine, KernelGeneration.PINNED, false, false), number);
    }

    private static Frame completedTwice(TestSystem s, boolean paging) {
        PrimaryMedia media = s.media(MediaDevice.FIXED_3);
        s.subsystem.installPhysicalDevice(
                new MediaDriverFactory("Media.Hasty", MediaDevice.FIXED_3, 2, HastyDriver::new));
        media.receive();
        s.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(4), media, 1, "Hasty");
        assertEquals(0, s.registerPaging(media, List.of(4), PagingType.CODE.bit(), 9, 1));
        return paging ? device(s).read(page(), 0, 8, 4) : drive(s, 4).read(0, page());
    }

    /** Completes every request and then once more. */
    private static final class HastyDriver extends BareDriver {
        private final PrimaryMedia media;

        HastyDriver(PrimaryMedia media) {
            this.media = media;
        }

        @Override
        public Frame request(DriveRequest request) {
            return new Frame() {
                @Override
                protected Next step(SimThread self) {
                    return pc++ < 2 ? self.call(media.complete(request, 0)) : self.leave(0);
                }
            };
        }
    }

    static Set<KernelCheck> raised() {
        return CAUSES.keySet();
    }

    @ParameterizedTest
    @MethodSource("raised")
    void theKernelStopsWithTheLineOfItsCheck(KernelCheck check) {
        Cause cause = CAUSES.get(check);
        assertNotNull(cause);
        TestSystem system = cause.board().apply(new TestSystem(cause.model()));
        Frame body = cause.what().apply(system);
        if (system.machine.systemFault() == null) {
            system.run(body);
        }
        SystemFault fault = system.machine.systemFault();
        assertNotNull(fault, check.name());
        assertEquals(check.category() + " " + check.number(), fault.id(), fault.sentence());
        assertTrue(fault.sentence().endsWith("."), fault.sentence());
    }

    /** What is reserved for locks is beside the pages that faults need, so no list is ever empty. */
    @Test
    void onlyWhatTheReserveRulesOutIsRaisedNowhere() {
        var left = EnumSet.allOf(KernelCheck.class);
        left.removeAll(raised());
        assertEquals(EnumSet.of(KernelCheck.NO_PAGE_TO_STEAL), left);
    }
}
