// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.Fragmentation;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaHal;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** When dirty pages are written in the background (fact sheet 8.8). */
class PageCleanerScenarioTest {
    private static final int PAGE = 4096;
    private static final int PAGES = 198;
    private static final long MILLI = 1_000_000;

    private final TestSystem system = new TestSystem(
            PagerConfig.defaults(MemoryModel.FLEXIBLE, 512).withPages(200, 200)).withSwap(300);
    private final DataMemory memory = new DataMemory(system.pager, "data", PAGES, true);

    private long writtenInBackground() {
        return new MediaHal(system.subsystem).call(MediaHal.GET_PAGING_INFO, 3, 0).values()[4];
    }

    private Frame store(int page) {
        return system.pager.touch(memory.region(), (long) page * PAGE, 1, true);
    }

    /** Ordinary requests to the media that data is paged to make it busy, too. */
    private Frame readFile() {
        var drive = new BusLocalDrive(system.subsystem, system.pager,
                new Fragmentation(system.machine, KernelGeneration.PINNED, false, false), 2);
        return late(() -> drive.read(0, new KernelBuffer(new byte[512], 0, 512)));
    }

    @Test
    void theCleanerWaitsUntilTheMediaWasIdleForTwoMilliseconds() {
        assertEquals(0, memory.commit(0, PAGES));
        var steps = new ArrayList<Frame>();
        steps.add(readFile());
        for (int page = 0; page < PAGES; page++) {
            steps.add(store(page));
            steps.add(new Sleep(MILLI));
            steps.add(readFile());
        }
        steps.add(instant(t -> {
            assertEquals(0, writtenInBackground(), "the media was never idle for long");
            assertTrue(system.pager.sizes().oldestDirty() > 4, () -> "enough to write: " + system.pager.sizes());
        }));
        steps.add(new Sleep(2 * MILLI - 1));
        steps.add(instant(t -> assertEquals(0, writtenInBackground())));
        steps.add(new Sleep(MILLI / 2));
        steps.add(instant(t -> {
            assertTrue(writtenInBackground() > 1, "several batches without a pause between them");
            assertEquals(0, system.pager.sizes().oldestDirty());
        }));
        system.run(sequence(steps.toArray(Frame[]::new)));
    }

    /** A resize takes the cleaning lock around the end of the two milliseconds, and its own writes end them once more. */
    @RepeatedTest(40)
    void aResizeThatComesBetweenOnlyPutsTheCleanerOff(RepetitionInfo microsBefore) {
        assertEquals(0, memory.commit(0, PAGES));
        var steps = new ArrayList<Frame>();
        for (int page = 0; page < PAGES; page++) {
            steps.add(store(page));
            steps.add(new Sleep(MILLI));
            steps.add(readFile());
        }
        steps.add(new Sleep(2 * MILLI - microsBefore.getCurrentRepetition() * 1_000));
        steps.add(system.pager.setCacheSize(150, 196));
        steps.add(instant(t -> assertTrue(system.pager.sizes().oldestDirty() > 0, "it did not write them all")));
        steps.add(new Sleep(10 * MILLI));
        steps.add(instant(t -> assertEquals(0, system.pager.sizes().oldestDirty())));
        system.run(sequence(steps.toArray(Frame[]::new)));
        assertNull(system.machine.systemFault());
    }

    /** Its request goes on without it, and nobody waits for the end. */
    @Test
    void aClientKilledDuringItsRequestDoesNotKeepTheMediaBusy() {
        assertEquals(0, memory.commit(0, PAGES));
        var drive = new BusLocalDrive(system.subsystem, system.pager,
                new Fragmentation(system.machine, KernelGeneration.PINNED, false, false), 2);
        SimThread client = system.machine.spawn("client", 10, drive.format(0, PAGE));
        var steps = new ArrayList<Frame>();
        steps.add(new Sleep(3_000));
        steps.add(instant(t -> {
            client.kill(ThreadExit.kill("client", 1));
            assertFalse(client.isDying(), "it was waiting outside any critical section");
        }));
        for (int page = 0; page < PAGES; page++) {
            steps.add(store(page));
        }
        steps.add(new Sleep(5 * MILLI));
        steps.add(instant(t -> assertTrue(writtenInBackground() > 0)));
        system.run(sequence(steps.toArray(Frame[]::new)));
        ThreadExit exit = client.exit();
        assertEquals(1, exit == null ? 0 : exit.reason());
    }

    /** Its own writes do not count as busy; a media that is idle all the time is written to at once. */
    @Test
    void onAnIdleMediaPagesAreWrittenAsSoonAsTheyAreOldEnough() {
        assertEquals(0, memory.commit(0, PAGES));
        var steps = new ArrayList<Frame>();
        steps.add(new Sleep(3 * MILLI));
        for (int page = 0; page < PAGES; page++) {
            steps.add(store(page));
            steps.add(new Sleep(MILLI / 2));
            steps.add(instant(t -> assertEquals(0, system.pager.sizes().oldestDirty())));
        }
        steps.add(instant(t -> assertTrue(writtenInBackground() > 1)));
        system.run(sequence(steps.toArray(Frame[]::new)));
    }
}
