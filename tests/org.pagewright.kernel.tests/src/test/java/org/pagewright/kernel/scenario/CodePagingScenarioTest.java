// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.BlockMap;
import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.paging.LiveListSizes;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.process.CodeSegment;
import org.pagewright.kernel.process.CodeSegments;
import org.pagewright.kernel.process.ImageAttributes;
import org.pagewright.kernel.process.PagingPolicy;
import org.pagewright.kernel.process.SimProcess;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;

/** t_codepaging: what is loaded, shared, locked and unloaded. */
class CodePagingScenarioTest {
    private static final int PAGES = 40;
    private static final int HEADER_BYTES = 124;
    private static final int DELTA = 0x7000_0000;
    private static final List<BlockMap.Extent> EXTENTS = List.of(new BlockMap.Extent(30, 10),
            new BlockMap.Extent(5, 3), new BlockMap.Extent(60, 28));

    private TestSystem system = new TestSystem(MemoryModel.MULTIPLE);
    private final List<Long> results = new ArrayList<>();

    private CodeSegments start(MemoryModel model) {
        system = new TestSystem(PagerConfig.defaults(model, 256).withPages(24, 32)).withPagingDevice();
        byte[] file = file();
        int at = 0;
        for (BlockMap.Extent extent : EXTENTS) {
            int bytes = Math.min(extent.blockCount() * 4096, file.length - at);
            system.store.preload(extent.startBlock() * 4096, file, at, bytes);
            at += bytes;
        }
        return new CodeSegments(system.pager);
    }

    private static byte[] file() {
        byte[] bytes = new byte[HEADER_BYTES + PAGES * 4096];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private static CodeImage image(String name) {
        return new CodeImage(name, 2, new BlockMap(4096, EXTENTS), HEADER_BYTES, PAGES, DELTA, 64);
    }

    private SimProcess process(String name) {
        return new SimProcess(system.pager, name, PagingPolicy.NO_PAGING, ImageAttributes.UNSPECIFIED);
    }

    private Frame run(CodeSegment segment, SimProcess process, int page) {
        return sequence(segment.execute(process, page), instant(t -> results.add(t.result())));
    }

    private void expect(CodeSegment segment, int page) {
        byte[] expected = Arrays.copyOfRange(file(), HEADER_BYTES + page * 4096, HEADER_BYTES + (page + 1) * 4096);
        for (int at = 0; at < 4096; at += 64) {
            int word = (expected[at] & 0xFF | (expected[at + 1] & 0xFF) << 8 | (expected[at + 2] & 0xFF) << 16
                    | expected[at + 3] << 24) + DELTA;
            for (int i = 0; i < 4; i++) {
                expected[at + i] = (byte) (word >> 8 * i);
            }
        }
        assertArrayEquals(expected, system.pager.content(segment.region().firstPage() + page), "page " + page);
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void randomAccessOverALargeLibraryEqualsTheFileAfterRelocationAndStaysInBounds(MemoryModel model) {
        CodeSegment library = start(model).load(image("large.dll"));
        SimProcess process = process("p");
        library.open(process);
        var random = new Random(8);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 400; i++) {
            int page = random.nextInt(PAGES);
            frames.add(run(library, process, page));
            frames.add(instant(t -> {
                expect(library, page);
                assertTrue(system.pager.sizes().current() <= system.pager.sizes().max());
            }));
        }
        system.run(sequence(frames.toArray(Frame[]::new)));
        assertEquals(400, results.size());
        assertTrue(system.pager.statistics().pageIns() > PAGES, "pages were stolen and read again");
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void twoProcessesShareCodeThatIsReadOnce(MemoryModel model) {
        CodeSegments segments = start(model);
        CodeSegment library = segments.load(image("shared.dll"));
        assertSame(library, segments.load(image("shared.dll")));
        SimProcess first = process("first");
        SimProcess second = process("second");
        library.open(first);
        library.open(second);
        system.run(sequence(run(library, first, 3), run(library, second, 3), run(library, second, 3),
                instant(t -> library.close(first)), run(library, first, 3), run(library, second, 3)));
        assertEquals(List.of(0L, 0L, 0L, (long) KErr.NOT_FOUND.code(), 0L), results);
        assertEquals(1, system.pager.statistics().pageIns(), "read once");
        assertEquals(2, system.pager.statistics().faults(), "mapped by a fault in each process");
        assertFalse(library.isUnloaded(), "the second process still has it");
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void aLibraryUnloadedInMidFaultLeavesNothingBehind(MemoryModel model) {
        CodeSegments segments = start(model);
        SimProcess process = process("p");
        long pages = system.pager.virtualPages();
        for (int round = 0; round < 60; round++) {
            CodeSegment library = segments.load(image("gone.dll"));
            library.open(process);
            int page = round % PAGES;
            long wait = 500L + round * 400;
            system.machine.spawn("user " + round, 10, run(library, process, page));
            system.run(sequence(new Sleep(wait), instant(t -> library.close(process)), new Sleep(200_000),
                    instant(t -> assertFalse(system.pager.isPresent(library.region().firstPage() + page)))));
            assertTrue(library.isUnloaded());
        }
        assertTrue(results.contains((long) KErr.NOT_FOUND.code()), "some were unloaded before the page arrived");
        assertTrue(results.contains(0L), "some after");
        assertEquals(pages + PAGES, system.pager.virtualPages(), "addresses are given out again");
        assertEquals(0, segments.loaded());
        LiveListSizes sizes = system.pager.sizes();
        assertEquals(32, sizes.max());
        assertEquals(sizes.current(), sizes.young() + sizes.old() + sizes.oldestClean() + sizes.oldestDirty(),
                "no RAM page is lost");
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void lockedCodeSurvivesUnloadAndKeepsItsAddress(MemoryModel model) {
        CodeSegments segments = start(model);
        CodeSegment library = segments.load(image("locked.dll"));
        SimProcess process = process("p");
        library.open(process);
        system.run(sequence(late(() -> library.lock(4, 2)), instant(t -> {
            library.close(process);
            assertTrue(system.pager.isPresent(library.region().firstPage() + 4));
            expect(library, 5);
            CodeSegment next = segments.load(image("next.dll"));
            assertTrue(next.region().firstPage() != library.region().firstPage(), "the address is still taken");
            library.unlock(4, 2);
            assertFalse(system.pager.isPresent(library.region().firstPage() + 4));
            assertEquals(library.region().firstPage(), segments.load(image("third.dll")).region().firstPage());
        })));
        assertEquals(0, system.pager.sizes().locked());
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void anUnalignedAccessBringsBothPagesIn(MemoryModel model) {
        CodeSegment library = start(model).load(image("u.dll"));
        system.run(system.pager.touch(library.region(), 4096 - 2, 4, false));
        assertEquals(2, system.pager.statistics().pageIns());
        expect(library, 0);
        expect(library, 1);
    }
}
