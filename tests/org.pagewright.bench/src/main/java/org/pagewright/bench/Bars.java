// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What a benchmark must stay under, by the name of its class; medians in milliseconds. */
final class Bars {
    private static final Map<String, Double> MEDIAN_MILLIS = bars();

    private Bars() {
    }

    private static Map<String, Double> bars() {
        var bars = new LinkedHashMap<String, Double>();
        bars.put("HeaderBenchmark", 2.0);
        bars.put("CheckBenchmark", 300.0);
        bars.put("BootBenchmark", 300.0);
        bars.put("TimelineBenchmark", 50.0);
        return bars;
    }

    /** One line for each result: the median of sampled times, the mean of others. */
    static void print(Collection<RunResult> results, PrintStream out) {
        for (RunResult run : results) {
            Result<?> result = run.getPrimaryResult();
            BenchmarkParams params = run.getParams();
            boolean isSampled = params.getMode() == Mode.SampleTime;
            double value = isSampled ? result.getStatistics().getPercentile(50) : result.getScore();
            String[] names = params.getBenchmark().split("\\.");
            String parameter = params.getParamsKeys().stream().map(k -> " " + params.getParam(k)).findFirst()
                    .orElse("");
            out.printf(Locale.ROOT, "%-70s %-6s %10.3f %s%s%n",
                    names[names.length - 2] + "." + names[names.length - 1] + parameter, isSampled ? "median" : "mean",
                    value, result.getScoreUnit(), verdict(MEDIAN_MILLIS.get(names[names.length - 2]), value));
        }
    }

    private static String verdict(Double bar, double value) {
        if (bar == null) {
            return "";
        }
        return (value < bar ? ", under the bar of " : ", ABOVE the bar of ") + bar;
    }
}
