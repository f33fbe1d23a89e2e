// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pagewright.model.BadInputException;

/** Runs the benchmarks whose name contains the argument, in any case; all without one. */
public final class Main {
    private Main() {
    }

    /** Entry point of {@code ./bench}. */
    public static void main(String[] args) throws RunnerException, IOException, BadInputException {
        if (args.length > 1) {
            System.err.println("bench: one name at most, such as header, pager, trace, check, nand, boot or timeline.");
            System.exit(2);
        }
        String filter = args.length == 0 ? "" : args[0].toLowerCase(Locale.ROOT);
        boolean isPager = "pagerbenchmark".contains(filter);
        if (isPager) {
            PagerBenchmark.run(System.out);
        }
        boolean isTrace = "tracecost".contains(filter);
        if (isTrace) {
            TraceCost.run(System.out);
        }
        Collection<RunResult> results = jmh(filter);
        if (results.isEmpty() && !isPager && !isTrace) {
            System.err.println("bench: no benchmark's name contains " + filter
                    + "; there are header, pager, trace, check, nand, boot and timeline.");
            System.exit(2);
        }
        Bars.print(results, System.out);
    }

    private static Collection<RunResult> jmh(String filter) throws RunnerException {
        try {
            return new Runner(new OptionsBuilder().include("(?i)" + Pattern.quote(filter)).build()).run();
        } catch (NoBenchmarksException e) {
            return List.of();
        }
    }
}
