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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.DataPageSource;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.process.ImageAttributes;
import org.pagewright.kernel.process.PagedAttribute;
import org.pagewright.kernel.process.PagingPolicy;
import org.pagewright.kernel.process.SimProcess;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;

/** t_datapaging: writable data that goes to swap and comes back. */
class DataPagingScenarioTest {
    private static final int PAGE = 4096;
    private static final int CACHE = 40;

    private final TestSystem system = new TestSystem(
            PagerConfig.defaults(MemoryModel.FLEXIBLE, 512).withPages(CACHE, CACHE)).withSwap(1024);
    private final FlexiblePager pager = (FlexiblePager) system.pager;
    private final SimProcess process = new SimProcess(pager, "p", PagingPolicy.DEFAULT_PAGED,
            ImageAttributes.UNSPECIFIED);

    private DataMemory memory(String name, int pages) {
        DataMemory memory = process.createChunk(name, PagedAttribute.PAGED, pages);
        assertEquals(0, memory.commit(0, pages));
        return memory;
    }

    private Frame store(DataMemory memory, int page, byte value) {
        return access(memory, page, true, content -> content[100] = value);
    }

    /** An instruction: when its page was stolen between fault and retry, it faults again. */
    private Frame access(DataMemory memory, int page, boolean write, Consumer<byte[]> action) {
        int virtual = memory.region().firstPage() + page;
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0 || self.result() == 0 && !pager.isAccessible(virtual, write)) {
                    return self.call(pager.touch(memory.region(), (long) page * PAGE, 1, write));
                }
                if (self.result() == 0) {
                    action.accept(pager.content(virtual));
                }
                return self.leave(self.result());
            }
        };
    }

    private Frame expect(DataMemory memory, int page, byte value) {
        return access(memory, page, false, content -> assertEquals(value, content[100],
                "page " + page + " of " + memory.region().name()));
    }

    /** Many threads over several processes; the working set is half, equal or twice the cache, pinned or not. */
    @ParameterizedTest
    @CsvSource({ "1, 1, 20, false", "4, 1, 40, false", "16, 4, 80, false", "64, 16, 80, false", "8, 2, 80, true",
            "32, 8, 40, true" })
    void theSoakKeepsEveryByteAndLeaksNoSwap(int threads, int processes, int workingSet, boolean pinned) {
        List<DataMemory> memories = new ArrayList<>();
        int each = Math.max(2, workingSet / threads);
        for (int n = 0; n < threads; n++) {
            DataMemory memory = memory("process " + n % processes + " thread " + n, each);
            memories.add(memory);
            system.machine.spawn("soak-" + n, 8 + n % 5, soak(memory, new Random(n), pinned));
        }
        system.machine.run();
        assertNull(system.machine.systemFault());
        assertNull(system.machine.deadlock());
        assertEquals(List.of(), system.machine.panics());
        if (workingSet > CACHE) {
            assertTrue(pager.statistics().pageOuts() > workingSet, "dirty pages went out again and again");
            assertTrue(pager.statistics().pageIns() > workingSet, "and came back: " + pager.statistics().pageIns());
        }
        assertEquals(0, pager.sizes().locked());
        process.end();
        assertEquals(1024, pager.swap().freePages());
        assertEquals(0, pager.swap().usedLocations());
        assertEquals(CACHE, pager.sizes().current());
    }

    private Frame soak(DataMemory memory, Random random, boolean pinned) {
        byte[] held = new byte[memory.region().pages()];
        Arrays.fill(held, DataPageSource.WIPE);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 60; i++) {
            int page = random.nextInt(held.length);
            frames.add(expect(memory, page, held[page]));
            held[page] = (byte) i;
            Frame write = store(memory, page, held[page]);
            frames.add(pinned && i % 7 == 0 ? pinned(memory, page, write) : write);
            frames.add(new Sleep(1 + random.nextInt(100_000)));
        }
        return sequence(frames.toArray(Frame[]::new));
    }

    private Frame pinned(DataMemory memory, int page, Frame inside) {
        RemoteBuffer buffer = pager.buffer(memory.region(), page * PAGE, PAGE);
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    return self.call(pager.pin(buffer, 0, PAGE, true));
                case 1:
                    if (self.result() < 0) {
                        pc = 3;
                    }
                    return self.call(inside);
                case 2:
                    pager.unpin(buffer, 0, PAGE);
                    return self.leave(0);
                default:
                    return self.leave(0);
                }
            }
        };
    }

    /** 200 threads die in the middle of a page-in, 200 in the middle of a page-out. */
    @Test
    void twoHundredThreadsKilledDuringPageInAndPageOutLeaveNothingBehind() {
        DataMemory memory = memory("victims", 120);
        var fill = new ArrayList<Frame>();
        for (int page = 0; page < 120; page++) {
            fill.add(store(memory, page, (byte) page));
        }
        system.run(sequence(fill.toArray(Frame[]::new)));
        int inKernel = 0;
        for (int round = 0; round < 400; round++) {
            boolean writing = round >= 200;
            int page = round * 7 % 120;
            SimThread victim = system.machine.spawn("victim-" + round, 10,
                    writing ? store(memory, page, (byte) page) : expect(memory, page, (byte) page));
            long delay = 2_000 + round * 131 % 9_000;
            boolean[] wasDying = new boolean[1];
            system.run(sequence(new Sleep(delay), instant(t -> {
                victim.kill(ThreadExit.kill(victim.name(), KErr.DIED.code()));
                wasDying[0] = victim.isDying();
            })));
            inKernel += wasDying[0] ? 1 : 0;
            ThreadExit exit = victim.exit();
            assertNotNull(exit);
        }
        assertTrue(inKernel > 100, "threads were killed in the middle of a fault: " + inKernel);
        assertNull(system.machine.systemFault());
        assertEquals(CACHE, pager.sizes().current());
        assertEquals(0, pager.sizes().locked());
        var check = new ArrayList<Frame>();
        for (int page = 0; page < 120; page++) {
            check.add(expect(memory, page, (byte) page));
        }
        system.run(sequence(check.toArray(Frame[]::new)));
        assertNull(system.machine.deadlock(), "every request object and mutex was given back");
        process.end();
        assertEquals(0, pager.swap().usedLocations());
        assertEquals(1024, pager.swap().freePages());
    }

    /** Memory is decommitted and committed again while its pages are on their way out and in. */
    @Test
    void decommitRacesWithPagesThatAreBeingStolen() {
        DataMemory racing = memory("racing", 60);
        DataMemory other = memory("other", 60);
        var writes = new ArrayList<Frame>();
        for (int i = 0; i < 2_000; i++) {
            writes.add(store(other, i % 60, (byte) i));
        }
        system.machine.spawn("other", 10, sequence(writes.toArray(Frame[]::new)));
        var random = new Random(4);
        var races = new ArrayList<Frame>();
        var stored = new ArrayList<Integer>();
        for (int i = 0; i < 600; i++) {
            int page = random.nextInt(60);
            races.add(store(racing, page, (byte) 9));
            races.add(new Sleep(1_000 + random.nextInt(40_000)));
            int older = stored.isEmpty() ? page : stored.get(Math.max(0, stored.size() - 20 - random.nextInt(25)));
            stored.add(page);
            races.add(instant(t -> racing.decommit(older, 1)));
            races.add(instant(t -> assertEquals(0, racing.commit(older, 1))));
            races.add(new Sleep(1 + random.nextInt(60_000)));
            races.add(expect(racing, older, DataPageSource.WIPE));
        }
        system.machine.spawn("racer", 11, sequence(races.toArray(Frame[]::new)));
        system.machine.run();
        assertNull(system.machine.systemFault());
        assertNull(system.machine.deadlock());
        process.end();
        assertEquals(0, pager.swap().usedLocations());
        assertEquals(1024, pager.swap().freePages());
    }

    @Test
    void memoryThatWasDecommittedIsNotThereAnyMore() {
        DataMemory memory = memory("m", 4);
        long[] result = new long[1];
        memory.decommit(1, 2);
        system.run(sequence(pager.touch(memory.region(), PAGE, 1, false), instant(t -> result[0] = t.result())));
        assertEquals(KErr.NOT_FOUND.code(), result[0]);
        assertEquals(2, memory.committedPages());
    }

    /** A 64-bit word is read, changed and written back in one go although its page may be out (kernel atomics). */
    @Test
    void atomicsOnPagedOutDataLoseNoUpdate() {
        DataMemory counter = memory("counter", 1);
        DataMemory noise = memory("noise", 100);
        for (int n = 0; n < 6; n++) {
            var frames = new ArrayList<Frame>();
            for (int i = 0; i < 50; i++) {
                frames.add(access(counter, 0, true, content -> content[8]++));
                for (int k = 0; k < 10; k++) {
                    frames.add(store(noise, (n * 17 + i * 10 + k) % 100, (byte) i));
                }
                frames.add(new Sleep(1_000 * (n + 1)));
            }
            system.machine.spawn("adder-" + n, 10, sequence(frames.toArray(Frame[]::new)));
        }
        boolean[] wasOut = new boolean[1];
        system.machine.spawn("watcher", 20, new Frame() {
            @Override
            protected Next step(SimThread self) {
                wasOut[0] |= !pager.isPresent(counter.region().firstPage()) && pager.statistics().pageOuts() > 100;
                return pc++ < 2_000 ? self.call(new Sleep(2_000)) : self.leave(0);
            }
        });
        system.machine.run();
        assertTrue(wasOut[0], "the word was out meanwhile");
        system.run(pager.touch(counter.region(), 8, 8, false));
        assertEquals((byte) (DataPageSource.WIPE + 300), pager.content(counter.region().firstPage())[8]);
    }

    /** Code that was written to memory runs from it after the memory was out: what is fetched is what was written. */
    @Test
    void executableDataIsFetchedAsItWasWritten() {
        DataMemory code = memory("jit", 2);
        DataMemory noise = memory("noise", 200);
        var frames = new ArrayList<Frame>();
        frames.add(store(code, 1, (byte) 0x5A));
        for (int page = 0; page < 200; page++) {
            frames.add(store(noise, page, (byte) page));
        }
        frames.add(instant(t -> assertTrue(!pager.isPresent(code.region().firstPage() + 1))));
        frames.add(expect(code, 1, (byte) 0x5A));
        system.run(sequence(frames.toArray(Frame[]::new)));
        assertTrue(pager.statistics().pageOuts() > 100);
    }
}
