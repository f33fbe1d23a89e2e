// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Boots of every kernel and memory model, clean ones and one that fails; prints their hashes. */
public final class HashOfBoots {
    private static final int ALL_TYPES = 7;

    private HashOfBoots() {
    }

    /** @param args how many boots run at once */
    public static void main(String[] args) throws Exception {
        System.out.println(hashes(Integer.parseInt(args[0])));
    }

    /** The hashes of the boots in their order, so many of them at once. */
    static String hashes(int atOnce) throws Exception {
        var jobs = new ArrayList<Callable<String>>();
        requests().forEach(request -> jobs.add(
                () -> Long.toHexString(PagingBoot.run(request, BootProgress.NONE).eventHash())));
        var joined = new StringJoiner(" ");
        try (var pool = Executors.newFixedThreadPool(atOnce)) {
            for (var result : pool.invokeAll(jobs)) {
                joined.add(result.get());
            }
        }
        return joined.toString();
    }

    private static List<BootRequest> requests() {
        BootRequest h4 = BootRequest.of(SampleBoards.h4());
        var requests = new ArrayList<BootRequest>();
        for (MemoryModel model : MemoryModel.values()) {
            requests.add(h4.withKernel(KernelGeneration.PINNED, model).withSeed(1 + model.ordinal())
                    .withWorkload("mixed-io"));
        }
        requests.add(h4.withKernel(KernelGeneration.CLASSIC, MemoryModel.MULTIPLE).withWorkload("write-rom"));
        requests.add(BootRequest.of(SampleBoards.h4(ALL_TYPES, 8)).withKernel(KernelGeneration.PINNED,
                MemoryModel.FLEXIBLE).withWorkload("data-stress"));
        requests.add(h4.withSeed(7).withFaults("mistake=rom-offset-twice"));
        return requests;
    }
}
