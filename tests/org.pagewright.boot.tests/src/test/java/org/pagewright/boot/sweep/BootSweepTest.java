// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.CacheSettings;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;

/** Plans, their order, and that a run of a sweep is the run it would be alone. */
class BootSweepTest {
    private static final BootRequest BASE = BootRequest.of(SampleBoards.h4());

    private static SweepAxis sizes(Integer... pages) {
        return SweepAxis.of("max-pages", List.of(pages),
                (request, max) -> request.withCache(new CacheSettings(Math.min(64, max), max, 3, 3)));
    }

    private static SweepAxis kernels() {
        return SweepAxis.of("kernel", List.of(KernelGeneration.CLASSIC, KernelGeneration.PINNED),
                (request, kernel) -> request.withKernel(kernel, request.memoryModel()));
    }

    @Test
    void theLastSettingChangesFastest() throws BadInputException {
        SweepPlan plan = SweepPlan.of(BASE, List.of(sizes(64, 128), kernels()));
        assertEquals(List.of(List.of("64", "classic"), List.of("64", "pinned"), List.of("128", "classic"),
                List.of("128", "pinned")), plan.runs().stream().map(SweepPlan.Run::settings).toList());
        assertEquals(128, plan.runs().get(2).request().cache().maxPages());
        assertEquals(KernelGeneration.CLASSIC, plan.runs().get(2).request().generation());
    }

    @Test
    void everyRunIsTheRunItWouldBeAloneWithAnyNumberOfJobs() throws BadInputException {
        SweepPlan plan = SweepPlan.of(BASE, List.of(sizes(48, 512), kernels()));
        List<SweepOutcome> outcomes = BootSweep.run(plan, 1, done -> {
        });
        assertEquals(outcomes, BootSweep.run(plan, 4, done -> {
        }));
        for (int i = 0; i < outcomes.size(); i++) {
            var alone = PagingBoot.run(plan.runs().get(i).request(), BootProgress.NONE);
            assertEquals(alone.eventHashHex(), outcomes.get(i).eventHash());
            assertEquals(alone.paging(), outcomes.get(i).paging());
            assertEquals(alone.endNanos(), outcomes.get(i).bootNanos() + outcomes.get(i).workloadNanos());
        }
        assertTrue(outcomes.get(0).paging().pageIns() > outcomes.get(2).paging().pageIns(),
                "a small cache reads more often");
    }

    @Test
    void whatCannotBootIsToldBeforeAnythingRuns() {
        assertThrows(BadInputException.class, () -> SweepPlan.of(BASE, List.of(sizes(512, 1 << 20))));
        assertThrows(BadInputException.class,
                () -> SweepPlan.of(BASE, List.of(SweepAxis.of("part", List.of("none"), BootRequest::withPart))));
        Integer[] many = IntStream.range(0, 101).boxed().toArray(Integer[]::new);
        var error = assertThrows(BadInputException.class, () -> SweepPlan.of(BASE, List.of(sizes(many), sizes(many))));
        assertTrue(error.sentence().contains("10000 runs"), error.sentence());
    }

    @Test
    void resultsComeInOrderHoweverTheRunsEnd() throws BadInputException {
        var second = new CountDownLatch(1);
        List<Callable<String>> runs = List.of(() -> {
            second.await();
            return "first";
        }, () -> {
            second.countDown();
            return "second";
        });
        var heard = Collections.synchronizedList(new ArrayList<Integer>());
        assertEquals(List.of("first", "second"), OrderedRuns.all(runs, 2, heard::add));
        assertEquals(List.of(1, 2), heard);
    }

    @Test
    void theFirstErrorInOrderIsTold() {
        List<Callable<String>> runs = List.of(() -> "good", () -> {
            throw new BadInputException("one.");
        }, () -> {
            throw new BadInputException("two.");
        });
        var error = assertThrows(BadInputException.class, () -> OrderedRuns.all(runs, 3, done -> {
        }));
        assertEquals("one.", error.sentence());
    }
}
