// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.driver.MmcController;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.Fragmentation;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaDriverFactory;
import org.pagewright.kernel.media.MediaState;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** t_tbus_datapaging, media changes and cards behind a controller. */
class LocalDriveScenarioTest {
    private static final int PAGE = 4096;

    private final TestSystem system = new TestSystem(
            PagerConfig.defaults(MemoryModel.FLEXIBLE, 512).withPages(40, 40)).withSwap(500);
    private final Fragmentation fragmentation = new Fragmentation(system.machine, KernelGeneration.PINNED, false,
            false);
    private final List<Integer> results = new ArrayList<>();
    private final List<String> registered = new ArrayList<>();

    private BusLocalDrive drive(int number) {
        return new BusLocalDrive(system.subsystem, system.pager, fragmentation, number);
    }

    private Frame note(Supplier<Frame> call) {
        return sequence(late(call), instant(t -> results.add((int) t.result())));
    }

    private PrimaryMedia cardOn(int drive, MmcCard card) {
        PrimaryMedia media = system.card(MediaDevice.REMOVABLE_0, card);
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.REMOVABLE_0, List.of(drive), media, 1, "Mmc"));
        return media;
    }

    /** Memory with these bytes that was pushed out to swap before the call. */
    private RemoteBuffer pagedOut(byte[] content, ArrayList<Frame> setup) {
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

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static final int CHAIN_BYTES = 600 * 1024;
    private static final int FRAGMENT_BYTES = 256 * 1024;

    /** A thread that does something while the second fragment of a write is on its way. */
    private void duringSecondFragment(Runnable action) {
        system.machine.spawn("watcher", 30, new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (fragmentation.fragments() < 2) {
                    return self.call(new Sleep(20_000));
                }
                action.run();
                return self.leave(0);
            }
        });
    }

    private byte[] cardContents() {
        byte[] back = new byte[CHAIN_BYTES];
        system.run(late(() -> drive(7).read(0, new KernelBuffer(back, 0, back.length))));
        return back;
    }

    /** Pieces before the one that fails stay written, later ones are not sent, and the pages are free again. */
    @Test
    void anErrorEndsTheChainOfFragmentsAndKeepsWhatWasWritten() {
        cardOn(7, new MmcCard(false));
        var hardware = system.store;
        var steps = new ArrayList<Frame>();
        byte[] sent = random(CHAIN_BYTES);
        RemoteBuffer source = pagedOut(sent, steps);
        steps.add(note(() -> drive(7).write(0, source)));
        duringSecondFragment(() -> hardware.failNext(1));
        system.run(sequence(steps.toArray(Frame[]::new)));
        assertEquals(List.of(KErr.GENERAL.code()), results);
        assertEquals(2, fragmentation.fragments(), "the third piece is not sent");
        assertEquals(0, system.pager.sizes().locked());
        byte[] back = cardContents();
        assertEquals(-1, Arrays.mismatch(sent, 0, FRAGMENT_BYTES, back, 0, FRAGMENT_BYTES));
        assertEquals(-1, Arrays.mismatch(new byte[CHAIN_BYTES - 2 * FRAGMENT_BYTES], 0,
                CHAIN_BYTES - 2 * FRAGMENT_BYTES, back, 2 * FRAGMENT_BYTES, CHAIN_BYTES));
    }

    /** The whole loop runs in a critical section: who is killed meanwhile dies behind the last piece. */
    @Test
    void aClientThatIsKilledBetweenFragmentsDiesAfterTheLast() {
        cardOn(7, new MmcCard(false));
        var steps = new ArrayList<Frame>();
        byte[] sent = random(CHAIN_BYTES);
        RemoteBuffer source = pagedOut(sent, steps);
        steps.add(note(() -> drive(7).write(0, source)));
        SimThread client = system.machine.spawn("client", 10, sequence(steps.toArray(Frame[]::new)));
        duringSecondFragment(() -> client.exit(ThreadExit.kill("client", 1)));
        system.machine.run();
        assertNotNull(client.exit());
        assertEquals(List.of(), results, "the client does not come back from the call");
        assertEquals(3, fragmentation.fragments());
        assertEquals(0, system.pager.sizes().locked());
        assertArrayEquals(sent, cardContents());
    }

    /** Opening a driver again would allocate memory while pages wait to be written (fact sheet 6.3). */
    @Test
    void theDriverOfMediaThatDataIsPagedToIsNotClosedBehindItsLastClient() {
        PrimaryMedia card = cardOn(7, new MmcCard(false));
        PrimaryMedia swap = system.subsystem.media().get(0);
        system.run(sequence(note(drive(7)::connect), note(drive(2)::connect),
                instant(t -> assertEquals(MediaState.READY, card.state())), note(drive(7)::disconnect),
                note(drive(2)::disconnect)));
        assertEquals(List.of(0, 0, 0, 0), results);
        assertEquals(MediaState.CLOSED, card.state());
        assertTrue(swap.isDataPagingMedia());
        assertEquals(MediaState.READY, swap.state());
    }

    /** The bytes behind a partition belong to the next one. */
    @Test
    void aTransferMayEndWithThePartitionAndNotOneByteLater() {
        cardOn(7, new MmcCard(false));
        BusLocalDrive drive = drive(7);
        RemoteBuffer block = new KernelBuffer(new byte[512], 0, 512);
        system.run(sequence(note(() -> drive.write((1 << 20) - 512, block)),
                note(() -> drive.read((1 << 20) - 512, block)), note(() -> drive.write((1 << 20) - 511, block)),
                note(() -> drive.read((1 << 20) - 511, block)), note(() -> drive.read(-1, block)),
                note(() -> drive.reduceSize((1 << 20) - 1, 2)), note(() -> drive.enlarge(1L << 31)),
                note(() -> drive.format((1 << 20) - 512, 1024))));
        int argument = KErr.ARGUMENT.code();
        assertEquals(List.of(0, 0, argument, argument, argument, argument, argument, 0), results);
    }

    @Test
    void connectCapsSizeReadWriteAndFormatWorkWithAllBuffersPagedOut() {
        cardOn(7, new MmcCard(false));
        BusLocalDrive drive = drive(7);
        var steps = new ArrayList<Frame>();
        byte[] sent = random(5 * PAGE + 300);
        RemoteBuffer source = pagedOut(sent, steps);
        RemoteBuffer caps = pagedOut(new byte[BusLocalDrive.CAPS_BYTES], steps);
        RemoteBuffer target = pagedOut(new byte[sent.length], steps);
        steps.add(note(drive::connect));
        steps.add(note(() -> drive.caps(caps)));
        steps.add(note(() -> drive.write(1_536, source)));
        steps.add(note(() -> drive.read(1_536, target)));
        byte[] got = new byte[sent.length];
        byte[] told = new byte[BusLocalDrive.CAPS_BYTES];
        steps.add(sequence(target.touch(0, got.length, false), instant(t -> target.read(0, got, 0, got.length))));
        steps.add(sequence(caps.touch(0, told.length, false), instant(t -> caps.read(0, told, 0, told.length))));
        steps.add(note(() -> drive.format(0, 1 << 30)));
        steps.add(note(() -> drive.format(1 << 20, 512)));
        steps.add(note(() -> drive.reduceSize(1 << 20, 1)));
        steps.add(note(() -> drive.read(1 << 20, target)));
        steps.add(note(drive::disconnect));
        system.run(sequence(steps.toArray(Frame[]::new)));
        assertNull(system.machine.systemFault());
        assertEquals(List.of(0, 0, 0, 0, 0, KErr.EOF.code(), KErr.ARGUMENT.code(), KErr.ARGUMENT.code(), 0), results);
        assertArrayEquals(sent, got);
        ByteBuffer fields = ByteBuffer.wrap(told).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(1 << 20, fields.getLong(0), "the size of the drive");
        assertEquals(DriveCaps.DRIVE_LOCAL | DriveCaps.DRIVE_REMOVABLE, fields.getInt(16));
        assertEquals(0, system.pager.sizes().locked());
    }

    @Test
    void passwordsAreReadFromPagedOutMemoryAndLockTheCardOverAPowerCycle() {
        var card = new MmcCard(false);
        PrimaryMedia media = cardOn(7, card);
        BusLocalDrive drive = drive(7);
        var steps = new ArrayList<Frame>();
        byte[] lock = new byte[2 * BusLocalDrive.PASSWORD_BYTES];
        lock[BusLocalDrive.PASSWORD_BYTES] = 42;
        RemoteBuffer passwords = pagedOut(lock, steps);
        byte[] right = new byte[BusLocalDrive.PASSWORD_BYTES];
        right[0] = 42;
        RemoteBuffer good = pagedOut(right, steps);
        RemoteBuffer bad = pagedOut(new byte[BusLocalDrive.PASSWORD_BYTES], steps);
        RemoteBuffer data = pagedOut(random(512), steps);
        steps.add(note(drive::connect));
        steps.add(note(() -> drive.lock(passwords)));
        steps.add(note(() -> drive.read(0, data)));
        steps.add(instant(t -> media.mediaChanged()));
        steps.add(new Sleep(1_000_000));
        steps.add(note(() -> drive.read(0, data)));
        steps.add(note(() -> drive.unlock(bad)));
        steps.add(note(() -> drive.unlock(good)));
        steps.add(note(() -> drive.read(0, data)));
        steps.add(note(() -> drive.clear(bad)));
        steps.add(note(() -> drive.clear(good)));
        steps.add(note(() -> drive.lock(passwords)));
        steps.add(note(drive::erase));
        system.run(sequence(steps.toArray(Frame[]::new)));
        int denied = KErr.ACCESS_DENIED.code();
        assertEquals(List.of(0, 0, 0, KErr.LOCKED.code(), denied, 0, 0, denied, 0, 0, 0), results);
        assertTrue(!card.hasPassword());
    }

    @Test
    void aWriteProtectedCardRefusesWritesAndSaysSoInItsCaps() {
        cardOn(7, new MmcCard(true));
        BusLocalDrive drive = drive(7);
        byte[] caps = new byte[BusLocalDrive.CAPS_BYTES];
        byte[] data = new byte[512];
        system.run(sequence(note(() -> drive.write(0, new KernelBuffer(data, 0, 512))),
                note(() -> drive.read(0, new KernelBuffer(data, 0, 512))), note(() -> drive.format(0, 512)),
                note(() -> drive.caps(new KernelBuffer(caps, 0, caps.length)))));
        int denied = KErr.ACCESS_DENIED.code();
        assertEquals(List.of(denied, 0, denied, 0), results);
        int media = ByteBuffer.wrap(caps).order(ByteOrder.LITTLE_ENDIAN).getInt(20);
        assertEquals(DriveCaps.MEDIA_LOCKABLE | DriveCaps.MEDIA_WRITE_PROTECTED, media);
    }

    @Test
    void aForcedMediaChangeRemountsAndAnEmptySlotIsNotReady() {
        PrimaryMedia media = cardOn(7, new MmcCard(false));
        BusLocalDrive drive = drive(7);
        byte[] data = new byte[512];
        system.run(sequence(note(drive::connect), note(() -> drive.read(0, new KernelBuffer(data, 0, 512))),
                note(drive::forceMediaChange), note(() -> drive.read(0, new KernelBuffer(data, 0, 512))),
                instant(t -> media.setPresent(false)), new Sleep(1_000_000),
                note(() -> drive.read(0, new KernelBuffer(data, 0, 512))), instant(t -> media.setPresent(true)),
                note(() -> drive.read(0, new KernelBuffer(data, 0, 512))), note(drive::disconnect)));
        assertEquals(List.of(0, 0, 0, 0, KErr.NOT_READY.code(), 0, 0), results);
        assertEquals(3, media.changes());
        assertEquals(MediaState.CLOSED, media.state(), "the driver closes behind the last client");
        assertEquals(0, media.connections());
    }

    @Test
    void aRequestInTheDriverEndsWhenTheCardIsPulled() {
        PrimaryMedia media = cardOn(7, new MmcCard(false));
        BusLocalDrive drive = drive(7);
        byte[] data = new byte[64 * 1024];
        system.machine.spawn("puller", 11, sequence(new Sleep(18_000), instant(t -> media.setPresent(false))));
        system.run(sequence(note(() -> drive.read(0, new KernelBuffer(data, 0, data.length)))));
        assertEquals(List.of(KErr.NOT_READY.code()), results);
        assertNull(system.machine.systemFault(), "its hardware ends later, and nobody is completed twice");
    }

    /** A page-in that fails because the media changed meanwhile starts its five attempts again. */
    @Test
    void pageInsSurviveMoreMediaChangesThanTheyHaveAttempts() {
        var other = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        PrimaryMedia media = other.subsystem.media().get(0);
        Region rom = other.pager.addRegion("rom", PagingType.ROM, 4, new RomPageSource(other.pager, 0));
        var pulls = new ArrayList<Frame>();
        for (int i = 0; i < 60; i++) {
            pulls.add(new Sleep(8_000));
            pulls.add(instant(t -> media.mediaChanged()));
        }
        other.machine.spawn("shaker", 30, sequence(pulls.toArray(Frame[]::new)));
        other.store.failNext(8);
        other.run(other.pager.touch(rom, 0, PAGE, false));
        assertNull(other.machine.systemFault());
        assertEquals(1, other.pager.statistics().pageIns());
        var device = media.pagingDevice();
        assertNotNull(device);
        assertTrue(device.statistics(PagingType.ROM).attempts() > 5, "more than five attempts");
    }

    @Test
    void clientsOfAnExtensionAreConnectedToTheCardBelowAndHearOfItsChanges() {
        PrimaryMedia card = cardOn(7, new MmcCard(false));
        var top = new PrimaryMedia(system.machine);
        top.setDfcQueue(new DfcQueue(system.machine, "extension media", 24));
        system.subsystem.installPhysicalDevice(new MediaDriverFactory("Media.Ext", MediaDevice.EXTENSION_0, 1,
                m -> new ExtensionMediaDriver(m, system.extensionSetup())));
        top.receive();
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.EXTENSION_0, List.of(7), top, 1, "Ext"));
        assertEquals(1, card.connections(), "the extension itself, from the moment it hooks the drive");
        BusLocalDrive drive = drive(7);
        byte[] data = new byte[512];
        system.run(sequence(note(drive::connect), instant(t -> assertEquals(2, card.connections())),
                note(() -> drive.read(0, new KernelBuffer(data, 0, 512))), instant(t -> card.mediaChanged()),
                new Sleep(1_000_000), instant(t -> {
                    assertEquals(1, top.changes(), "told to the extension");
                    assertEquals(MediaState.CLOSED, top.state());
                }), note(() -> drive.read(0, new KernelBuffer(data, 0, 512))), note(drive::disconnect)));
        assertEquals(List.of(0, 0, 0, 0), results);
        assertEquals(1, card.connections());
    }

    @Test
    void aForeignThreadThatAsksForMediaChangesIsPanicked() {
        cardOn(7, new MmcCard(false));
        BusLocalDrive drive = drive(7);
        system.run(sequence(note(drive::connect), instant(t -> assertEquals(0, drive.notifyChange(t)))));
        SimThread foreign = system.machine.spawn("foreign", 10, instant(drive::notifyChange));
        system.machine.run();
        ThreadExit exit = foreign.exit();
        assertNotNull(exit);
        assertEquals("LocMedia -21", exit.category() + " " + exit.reason());
    }

    @Test
    void aControllerDividesDrivesAmongItsSlotsAndRegistersPagingForTheSlotThatAsks() {
        List<PrimaryMedia> slots = List.of(system.card(MediaDevice.REMOVABLE_0, new MmcCard(false)),
                system.card(MediaDevice.REMOVABLE_1, new MmcCard(false)));
        var info = new MmcController.PagingInfo(List.of(8), PagingType.CODE.bit(), 9, 2, false, 1);
        var controller = new MmcController(system.subsystem, system.pager, MediaDevice.REMOVABLE_0, slots,
                List.of(5, 6, 8, 9), 2, info,
                system.notes, calls());
        system.run(note(() -> controller.register("Mmc")));
        assertEquals(List.of(0), results);
        assertEquals(1 << 5 | 1 << 6, slots.get(0).registeredDrives());
        assertEquals(1 << 8 | 1 << 9, slots.get(1).registeredDrives());
        assertTrue(!slots.get(0).isPagingMedia() && slots.get(1).isPagingMedia());
        assertEquals(List.of("LocDrv::RegisterMediaDevice 0", "LocDrv::RegisterDmaDevice 0",
                "LocDrv::RegisterMediaDevice 0", "LocDrv::RegisterDmaDevice 0", "LocDrv::RegisterPagingDevice 0"),
                registered);
        var tooFew = new MmcController(system.subsystem, system.pager, MediaDevice.REMOVABLE_0, slots, List.of(10), 2,
                null, system.notes,
                calls());
        system.run(note(() -> tooFew.register("Mmc")));
        assertEquals(KErr.ARGUMENT.code(), results.get(1));
    }

    private MmcController.Observer calls() {
        return (function, result) -> registered.add(function + " " + result);
    }

    @Test
    void aControllerToleratesThatTheKernelDoesNotPage() {
        List<PrimaryMedia> slots = List.of(system.card(MediaDevice.REMOVABLE_0, new MmcCard(false)));
        var info = new MmcController.PagingInfo(List.of(2), PagingType.CODE.bit(), 9, 2, false, 0);
        var controller = new MmcController(system.subsystem, system.pager, MediaDevice.REMOVABLE_0, slots, List.of(5),
                1, info, system.notes,
                calls());
        system.run(note(() -> controller.register("Mmc")));
        assertEquals(List.of(0), results, "KErrNotSupported, here for a drive of another media, is hidden");
    }

    @Test
    void controlRequestsArePinnedUpToTheGranularityAndNoFurther() {
        cardOn(7, new MmcCard(false));
        BusLocalDrive drive = drive(7);
        var steps = new ArrayList<Frame>();
        RemoteBuffer small = pagedOut(new byte[PAGE], steps);
        RemoteBuffer large = pagedOut(new byte[3 * PAGE], steps);
        steps.add(note(() -> drive.controlIo(-1, null)));
        steps.add(note(() -> drive.controlIo(-1, small)));
        steps.add(note(() -> drive.controlIo(0, null)));
        steps.add(note(() -> drive.controlIo(-2, small)));
        steps.add(instant(t -> assertEquals(0, fragmentation.chains())));
        steps.add(note(() -> drive.controlIo(PAGE, small)));
        steps.add(instant(t -> assertEquals(1, fragmentation.fragments(), "one pinned piece")));
        steps.add(note(() -> drive.controlIo(3 * PAGE, large)));
        system.run(sequence(steps.toArray(Frame[]::new)));
        int driverAnswer = KErr.NOT_SUPPORTED.code();
        assertEquals(List.of(driverAnswer, KErr.NOT_SUPPORTED.code(), driverAnswer, KErr.ARGUMENT.code(), driverAnswer,
                KErr.TOO_BIG.code()), results, "this driver knows no control requests itself");
        assertEquals(0, system.pager.sizes().locked());
    }
}
