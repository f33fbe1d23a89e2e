// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.LiveListSizes;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MemoryModel;

/** Resizing and flushing a live list that holds written data: what is dirty goes to swap first (t_datapaging). */
class CacheChangeScenarioTest {
    private static final int PAGE = KernelLimits.PAGE_BYTES;
    private static final int PAGES = 80;

    private final TestSystem system = new TestSystem(
            PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(30, 100)).withSwap(200);
    private final DataMemory memory = new DataMemory(system.pager, "heap", PAGES, true);

    /** Writes one page after the other; the cleaner has no time between them. */
    private Frame writeAll() {
        assertEquals(0, memory.commit(0, PAGES));
        var frames = new ArrayList<Frame>();
        for (int page = 0; page < PAGES; page++) {
            int value = page + 1;
            int address = page * PAGE;
            frames.add(system.pager.touch(memory.region(), address, 1, true));
            frames.add(instant(t -> system.pager.buffer(memory.region(), address, 1).write(0,
                    new byte[] { (byte) value }, 0, 1)));
        }
        return sequence(frames.toArray(Frame[]::new));
    }

    /** Brings every page in again and compares it with what was written. */
    private Frame readAll() {
        var frames = new ArrayList<Frame>();
        for (int page = 0; page < PAGES; page++) {
            int value = page + 1;
            int address = page * PAGE;
            frames.add(system.pager.touch(memory.region(), address, 1, false));
            frames.add(instant(t -> {
                var found = new byte[1];
                system.pager.buffer(memory.region(), address, 1).read(0, found, 0, 1);
                assertEquals(value, found[0]);
            }));
        }
        return sequence(frames.toArray(Frame[]::new));
    }

    private void healthy() {
        assertNull(system.machine.systemFault());
        assertNull(system.machine.deadlock());
        LiveListSizes sizes = system.pager.sizes();
        assertEquals(sizes.current(), sizes.young() + sizes.old() + sizes.oldestClean() + sizes.oldestDirty(),
                "no RAM page is lost");
    }

    @Test
    void aLiveListOfDirtyPagesWritesThemOutWhenItShrinks() {
        long[] seen = new long[3];
        int answer = system.answer(sequence(writeAll(), instant(t -> {
            seen[0] = system.pager.statistics().pageOuts();
            seen[1] = system.pager.sizes().current();
            seen[2] = system.machine.nowNanos();
        }), system.pager.setCacheSize(30, 40)));
        assertEquals(KErr.NONE.code(), answer);
        assertEquals(40, system.pager.sizes().max());
        assertEquals(40, system.pager.sizes().current());
        assertTrue(seen[1] >= PAGES, "the list held every page");
        assertTrue(system.pager.statistics().pageOuts() >= seen[0] + 20, "they were written");
        assertTrue(system.machine.nowNanos() > seen[2], "which takes its time");
        system.run(readAll());
        healthy();
    }

    @Test
    void theNewestPagesStay() {
        system.run(sequence(writeAll(), system.pager.setCacheSize(30, 40)));
        assertFalse(system.pager.isPresent(memory.region().firstPage()));
        assertTrue(system.pager.isPresent(memory.region().firstPage() + PAGES - 1));
        healthy();
    }

    @Test
    void aFlushWritesWhatIsDirtyAndEmptiesTheList() {
        assertEquals(KErr.NONE.code(), system.answer(sequence(writeAll(), system.pager.flush())));
        assertEquals(30, system.pager.sizes().current());
        for (int page = 0; page < PAGES; page++) {
            assertFalse(system.pager.isPresent(memory.region().firstPage() + page), "page " + page);
        }
        assertTrue(system.pager.statistics().pageOuts() >= PAGES);
        system.run(readAll());
        healthy();
    }

    /** Others go on writing, so pages get dirty again while they go out; the list still shrinks and nothing is lost. */
    @Test
    void othersMayWriteWhileItShrinks() {
        system.run(writeAll());
        for (int n = 0; n < 4; n++) {
            var frames = new ArrayList<Frame>();
            for (int i = 0; i < 200; i++) {
                frames.add(system.pager.touch(memory.region(), (long) (i * 7 + n) % PAGES * PAGE, 1, true));
            }
            system.machine.spawn("writer-" + n, 12, sequence(frames.toArray(Frame[]::new)));
        }
        assertEquals(KErr.NONE.code(), system.answer(system.pager.setCacheSize(30, 40)));
        assertEquals(40, system.pager.sizes().max());
        assertTrue(system.pager.sizes().current() <= 40);
        system.run(readAll());
        healthy();
    }

    @Test
    void aThreadKilledWhileItShrinksTheListFinishesFirst() {
        boolean[] shrinking = new boolean[1];
        SimThread victim = system.machine.spawn("victim", 10, sequence(writeAll(), instant(t -> shrinking[0] = true),
                system.pager.setCacheSize(30, 40), instant(t -> assertTrue(false, "it is dead"))));
        system.machine.spawn("killer", 20, new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (!shrinking[0]) {
                    return self.call(new Sleep(500));
                }
                assertTrue(victim.inCritical());
                victim.kill(ThreadExit.kill("victim", 1));
                assertTrue(victim.isDying());
                return self.leave(0);
            }
        });
        system.machine.run();
        assertFalse(victim.isDying());
        assertEquals(40, system.pager.sizes().max());
        system.run(readAll());
        healthy();
    }
}
