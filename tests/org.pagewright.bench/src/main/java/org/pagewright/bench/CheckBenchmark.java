// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.fix.DriverRepairs;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/** Checks one driver after an edit, with its header, under all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {
    /** Driver and its header, in the samples. */
    @Param({ "h4/mednand_before.cpp h4/nandcontroller.h", "h4/mednand_after.cpp h4/nandcontroller.h",
            "wdp/meter_before.cpp wdp/meter.h", "wdp/meter_after.cpp wdp/meter.h" })
    public String driver = "h4/mednand_before.cpp h4/nandcontroller.h";
    private String name;
    private String text;
    private List<SourceFile> headers;
    private int edits;

    /** Reads the sources. */
    @Setup
    public void read() throws IOException {
        String[] names = driver.split(" ");
        name = names[0];
        text = Files.readString(Roots.sample(name));
        headers = List.of(new SourceFile(names[1], Files.readString(Roots.sample(names[1]))));
    }

    /** Findings only, as an editor asks for while one types; the text differs each time. */
    @Benchmark
    public List<Finding> check() {
        return DriverChecker.check(List.of(edited()), headers, CheckOptions.DEFAULT);
    }

    /** Findings and their repairs, as the command line reports them. */
    @Benchmark
    public List<Finding> checkWithFixes() {
        List<SourceFile> sources = List.of(edited());
        return DriverRepairs.withFixes(sources, DriverChecker.check(sources, headers, CheckOptions.DEFAULT),
                CheckOptions.DEFAULT);
    }

    private SourceFile edited() {
        return new SourceFile(name, text + "\n// edit " + edits++ + "\n");
    }
}
