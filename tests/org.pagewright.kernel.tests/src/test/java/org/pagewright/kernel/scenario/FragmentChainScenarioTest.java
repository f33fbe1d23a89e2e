// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;

/** How a write goes out in pieces that are pinned one after the other (fact sheet 7.2). */
class FragmentChainScenarioTest extends LocalDrives {
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

    /** Every granule then has the one pre-allocated lock for itself. */
    @Test
    void withoutPinObjectsAWriteGoesOutGranuleByGranule() {
        cardOn(7, new MmcCard(false));
        fragmentation.limitPinObjects(0);
        var steps = new ArrayList<Frame>();
        byte[] sent = random(CHAIN_BYTES);
        RemoteBuffer source = pagedOut(sent, steps);
        steps.add(note(() -> drive(7).write(0, source)));
        system.run(sequence(steps.toArray(Frame[]::new)));
        assertEquals(List.of(0), results);
        assertEquals(CHAIN_BYTES / PAGE, fragmentation.fragments(), "NUM_PAGES is 1");
        assertEquals(fragmentation.fragments(), fragmentation.fallbacks());
        assertEquals(0, system.pager.sizes().locked());
        assertArrayEquals(sent, cardContents());
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
        duringSecondFragment(() -> client.kill(ThreadExit.kill("client", 1)));
        system.machine.run();
        assertNotNull(client.exit());
        assertEquals(List.of(), results, "the client does not come back from the call");
        assertEquals(3, fragmentation.fragments());
        assertEquals(0, system.pager.sizes().locked());
        assertArrayEquals(sent, cardContents());
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
