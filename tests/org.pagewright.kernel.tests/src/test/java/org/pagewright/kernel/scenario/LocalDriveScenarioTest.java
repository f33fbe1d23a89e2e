// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.model.KErr;

/** t_tbus_datapaging: what clients do with a local drive. */
class LocalDriveScenarioTest extends LocalDrives {
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
        steps.add(note(() -> drive.unlock(good)));
        steps.add(note(() -> drive.read(0, data)));
        steps.add(note(() -> drive.clear(bad)));
        steps.add(note(() -> drive.clear(good)));
        steps.add(note(() -> drive.lock(passwords)));
        steps.add(note(drive::erase));
        system.run(sequence(steps.toArray(Frame[]::new)));
        int denied = KErr.ACCESS_DENIED.code();
        assertEquals(List.of(0, 0, 0, KErr.LOCKED.code(), denied, 0, KErr.ALREADY_EXISTS.code(), 0, denied, 0, 0, 0),
                results);
        assertTrue(!card.hasPassword());
    }

    @Test
    void aWriteProtectedCardRefusesWritesAndSaysSoInItsCaps() {
        cardOn(7, new MmcCard(true, true));
        BusLocalDrive drive = drive(7);
        byte[] caps = new byte[BusLocalDrive.CAPS_BYTES];
        byte[] data = new byte[512];
        system.run(sequence(note(() -> drive.write(0, new KernelBuffer(data, 0, 512))),
                note(() -> drive.read(0, new KernelBuffer(data, 0, 512))), note(() -> drive.format(0, 512)),
                note(() -> drive.deleteNotify(0, 512)),
                note(() -> drive.caps(new KernelBuffer(caps, 0, caps.length)))));
        int denied = KErr.ACCESS_DENIED.code();
        assertEquals(List.of(denied, 0, denied, denied, 0), results);
        int media = ByteBuffer.wrap(caps).order(ByteOrder.LITTLE_ENDIAN).getInt(20);
        assertEquals(DriveCaps.MEDIA_LOCKABLE | DriveCaps.MEDIA_WRITE_PROTECTED | DriveCaps.MEDIA_DELETE_NOTIFY,
                media);
    }
}
