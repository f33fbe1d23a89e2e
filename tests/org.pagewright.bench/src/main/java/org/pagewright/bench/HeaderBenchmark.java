// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.HeaderVariant;
import org.pagewright.header.HeaderVariants;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.validate.BoardValidator;

/** Reads a header of 200 lines from disk and validates every variant of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HeaderBenchmark {
    private Path file;

    /** Writes the header. */
    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("variantmediadef", ".h");
        Files.writeString(file, LongHeader.text());
    }

    /** What an editor does after a pause in typing. */
    @Benchmark
    public List<Finding> readAndValidate() throws BadInputException {
        var findings = new ArrayList<Finding>();
        for (HeaderVariant variant : HeaderVariants.of(HeaderReader.load(file), Map.of())) {
            findings.addAll(BoardValidator.validate(variant.board().settings(), variant.board().sources()));
        }
        return findings;
    }

    /** Removes the header. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }
}
