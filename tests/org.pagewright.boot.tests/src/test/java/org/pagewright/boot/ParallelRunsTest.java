// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.report.JsonReport;
import org.pagewright.kernel.paging.PageCoding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Runs share nothing: many at once give what each gives alone. */
class ParallelRunsTest {
    private static final int THREADS = 6;
    private static final int ROUNDS = 2;

    @Test
    void manyBootsAtOnceGiveTheSameBytesAsOneAfterTheOther() throws Exception {
        BootRequest base = BootRequest.of(SampleBoards.h4());
        List<BootRequest> requests = List.of(base, base.withWorkload("mixed-io"),
                base.withSeed(7).withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE),
                base.withWorkload("write-rom").withKernel(KernelGeneration.CLASSIC, MemoryModel.MULTIPLE),
                base.withImages(new ImageFormat(RomFormat.INDEXED, PageCoding.BYTE_PAIR)),
                base.withFaults("mistake=rom-offset-twice"));
        var alone = new ArrayList<String>();
        for (BootRequest request : requests) {
            alone.add(run(request));
        }
        var jobs = new ArrayList<Callable<String>>();
        for (int round = 0; round < ROUNDS; round++) {
            requests.forEach(request -> jobs.add(() -> run(request)));
        }
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<String>> results = pool.invokeAll(jobs);
            for (int i = 0; i < results.size(); i++) {
                assertEquals(alone.get(i % requests.size()), results.get(i).get());
            }
        }
    }

    private static String run(BootRequest request) throws Exception {
        return JsonReport.of(PagingBoot.run(request, BootProgress.NONE));
    }
}
