// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaDriverFactory;
import org.pagewright.kernel.media.MediaState;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** Cards that are pulled and changed, and who hears of it. */
class MediaChangeScenarioTest extends LocalDrives {
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

    /** A page-in would have to open it again. */
    @Test
    void theDriverOfMediaThatCodeIsPagedFromIsNotClosedBehindItsLastClientEither() {
        var other = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        PrimaryMedia media = other.subsystem.media().get(0);
        media.receive();
        var drive = new BusLocalDrive(other.subsystem, other.pager, fragmentation, 2);
        other.run(sequence(drive.connect(), instant(t -> assertEquals(1, media.connections())), drive.disconnect()));
        assertEquals(0, media.connections());
        assertEquals(MediaState.READY, media.state());
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
}
