// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.util.Arrays;

import org.pagewright.kernel.replay.ReplayCache;
import org.pagewright.kernel.replay.ReplayPolicy;
import org.pagewright.kernel.replay.ReplaySetup;
import org.pagewright.model.MemoryModel;

/**
 * One trace through one list, by the product and by the ideal loop.
 *
 * @param name      what is measured
 * @param policy    which list
 * @param trace     page references
 * @param pages     page numbers are below this
 * @param frames    RAM pages
 * @param fromEmpty whether each pass makes its list and starts empty; else the list is full when timing starts
 */
record PagerCase(String name, ReplayPolicy policy, int[] trace, int pages, int frames, boolean fromEmpty) {
    private static final int RATIO = 3;
    /** References handed over at once, as a replay of a file does. */
    private static final int BLOCK = 1 << 15;
    private static final int WARM_UP_PAIRS = 6;

    /** What came out: references per second of both, in millions, and the median of product to ideal. */
    record Rates(double product, double ideal, double ratio, boolean sameFaults) {
    }

    /** Runs product and ideal loop in turn. */
    Rates measure(int pairs) {
        ReplayCache product = newProduct();
        IdealLoop ideal = newIdeal();
        var productRates = new double[pairs];
        var idealRates = new double[pairs];
        var ratios = new double[pairs];
        for (int pair = -WARM_UP_PAIRS; pair < pairs; pair++) {
            System.gc();
            long start = System.nanoTime();
            if (fromEmpty) {
                product = newProduct();
            }
            for (int from = 0; from < trace.length; from += BLOCK) {
                product.replay(trace, from, Math.min(trace.length, from + BLOCK));
            }
            long middle = System.nanoTime();
            if (fromEmpty) {
                ideal = newIdeal();
            }
            for (int from = 0; from < trace.length; from += BLOCK) {
                ideal.run(trace, from, Math.min(trace.length, from + BLOCK));
            }
            long end = System.nanoTime();
            if (pair >= 0) {
                productRates[pair] = trace.length * 1e3 / (middle - start);
                idealRates[pair] = trace.length * 1e3 / (end - middle);
                ratios[pair] = productRates[pair] / idealRates[pair];
            }
        }
        return new Rates(median(productRates), median(idealRates), median(ratios),
                product.counts().faults() == ideal.faults());
    }

    private ReplayCache newProduct() {
        return ReplayCache.create(ReplaySetup.of(policy, MemoryModel.MULTIPLE, frames));
    }

    private IdealLoop newIdeal() {
        return policy == ReplayPolicy.LRU ? new IdealLru(pages, frames) : new IdealYoungOld(pages, frames, RATIO);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
