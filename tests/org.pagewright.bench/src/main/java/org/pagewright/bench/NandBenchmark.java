// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

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
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.ftl.FtlOptions;
import org.pagewright.nand.ftl.TranslationLayer;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** One page written through the translation layer of a full 128 MiB part, collection and wear levelling included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NandBenchmark {
    private static final String PART = "k9f1g08u0d";

    /** Whether contents, codes and check sums are carried. */
    @Param({ "false", "true" })
    public boolean payload;
    private TranslationLayer layer;
    private SeededBits random;
    private byte[] page;
    private int next;
    private long nowNanos;

    /** Fills every logical page, so that each write replaces one. */
    @Setup
    public void fill() throws BadInputException {
        NandPart part = NandParts.presets().byId(PART);
        layer = TranslationLayer.mount(0, new NandChip(part, 1, new NandOptions(payload, 0, NandFaults.NONE)),
                FtlOptions.DEFAULT);
        random = new SeededBits(1);
        page = payload ? new byte[part.pageBytes()] : null;
        for (int i = 0; i < layer.logicalPages(); i++) {
            nowNanos = layer.write(nowNanos, i, page, 0);
        }
    }

    /** Pages in order: blocks become free whole. */
    @Benchmark
    public long sequentialWrite() {
        next = next + 1 < layer.logicalPages() ? next + 1 : 0;
        return write(next);
    }

    /** Pages at random: collection has to move what is still valid. */
    @Benchmark
    public long randomWrite() {
        return write(random.below(layer.logicalPages()));
    }

    private long write(int logicalPage) {
        if (payload) {
            page[logicalPage & 1023]++;
        }
        nowNanos = layer.write(nowNanos, logicalPage, page, 0);
        return nowNanos;
    }
}
