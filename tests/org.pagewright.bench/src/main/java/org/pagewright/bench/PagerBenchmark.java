// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.pagewright.kernel.replay.ReplayPolicy;

/**
 * The product's live list and LRU against ideal loops. Not under JMH, because only a ratio taken in turn in one process
 * holds on a machine whose speed drifts.
 */
final class PagerBenchmark {
    /** The least part of the ideal rate that is good enough. */
    static final double BAR = 0.6;
    private static final int PAIRS = 9;
    private static final int PAGES = 1 << 20;
    private static final int REFERENCES = 1 << 22;

    private PagerBenchmark() {
    }

    /** Measures everything. */
    static void run(PrintStream out) throws IOException {
        out.printf("%-28s %-9s %10s %10s %6s%n", "pager, M references/s", "list", "product", "ideal", "ratio");
        for (PagerCase one : cases(REFERENCES, PAGES)) {
            PagerCase.Rates rates = one.measure(PAIRS);
            out.printf(Locale.ROOT, "%-28s %-9s %10.1f %10.1f %6.2f%s%s%n", one.name(), one.policy().id(),
                    rates.product(), rates.ideal(), rates.ratio(), rates.ratio() < BAR ? " below " + BAR : "",
                    rates.sameFaults() ? "" : " the two count different faults");
        }
    }

    /** All cases; the recorded trace only where it is. */
    static List<PagerCase> cases(int references, int pages) throws IOException {
        var cases = new ArrayList<PagerCase>();
        Path recorded = Roots.shared("traces/cloudphysics-w106.u32le.gz");
        int[] w106 = Files.exists(recorded) ? PagerTraces.recorded(recorded) : new int[0];
        for (ReplayPolicy policy : ReplayPolicy.values()) {
            int[] zipf = PagerTraces.zipf(references, pages, 0);
            cases.add(new PagerCase("hits, zipf", policy, zipf, pages, pages, false));
            int[] sequential = PagerTraces.sequential(references, pages);
            cases.add(new PagerCase("hits, sequential", policy, sequential, pages, pages, false));
            int[] permuted = PagerTraces.permuted(references, pages);
            cases.add(new PagerCase("hits, random order", policy, permuted, pages, pages, false));
            cases.add(new PagerCase("misses, sequential", policy, sequential, pages, pages / 2, false));
            cases.add(new PagerCase("misses, random order", policy, permuted, pages, pages / 2, false));
            int[] mixed = PagerTraces.zipf(references, pages, 20);
            cases.add(new PagerCase("zipf, 10 % frames", policy, mixed, pages, pages / 10, false));
            cases.add(new PagerCase("zipf, 1 % frames", policy, mixed, pages, pages / 100, false));
            if (w106.length > 0) {
                int highest = Arrays.stream(w106).max().orElse(0);
                int footprint = (int) Arrays.stream(w106).distinct().count();
                cases.add(
                        new PagerCase("w106 from empty, 10 % frames", policy, w106, highest + 1, footprint / 10, true));
            }
        }
        return cases;
    }
}
