// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;

import org.pagewright.model.PagingType;

/** What a pager counts (fact sheet 8.11), and how long each page-in made its thread wait. */
public final class PagerStatistics {
    private final long[] pageIns = new long[PagingType.values().length];
    private final PagingBenchmark.Table benchmarks = new PagingBenchmark.Table();
    private long faults;
    private long rejuvenations;
    private long stolen;
    private long discarded;
    private long pageOuts;
    private long decompressed;
    private long decompressedFromBytes;
    private long blank;
    private long[] latencies = new long[256];
    private int samples;
    private long pageInNanos;
    private int concurrent;
    private int mostConcurrent;
    private long contentionsAtReset;

    void timed(PagingBenchmark which, long nanos) {
        benchmarks.add(which, nanos);
    }

    /** The kernel's benchmarks. */
    PagingBenchmark.Table benchmarks() {
        return benchmarks;
    }

    void fault() {
        faults++;
    }

    void rejuvenated() {
        rejuvenations++;
    }

    void stole() {
        stolen++;
    }

    void discard() {
        discarded++;
    }

    void pagedOut() {
        pageOuts++;
    }

    void begin() {
        mostConcurrent = Math.max(mostConcurrent, ++concurrent);
    }

    void end() {
        concurrent--;
    }

    void pageIn(PagingType type, long nanos) {
        pageIns[type.ordinal()]++;
        timed(switch (type) {
        case ROM -> PagingBenchmark.READ_ROM_PAGE;
        case CODE -> PagingBenchmark.READ_CODE_PAGE;
        case DATA -> PagingBenchmark.READ_DATA_PAGE;
        }, nanos);
        if (samples == latencies.length) {
            latencies = Arrays.copyOf(latencies, samples * 2);
        }
        latencies[samples++] = nanos;
        pageInNanos += nanos;
    }

    void decoded(PageCoding coding, int storedBytes) {
        if (coding == PageCoding.BYTE_PAIR) {
            decompressed++;
            decompressedFromBytes += storedBytes;
        }
    }

    void blank() {
        blank++;
    }

    /** Pages that were decompressed. */
    public long decompressed() {
        return decompressed;
    }

    /** Compressed bytes that {@link #decompressed} pages came from. */
    public long decompressedFromBytes() {
        return decompressedFromBytes;
    }

    /** ROM pages that the page index knows to be 0xFF only; nothing was read for them. */
    public long blankPages() {
        return blank;
    }

    /** {@code iPageFaultCount}. */
    public long faults() {
        return faults;
    }

    /** {@code iPageInReadCount}. */
    public long pageIns() {
        return Arrays.stream(pageIns).sum();
    }

    /** Page-ins of one type. */
    public long pageIns(PagingType type) {
        return pageIns[type.ordinal()];
    }

    /** Faults that found the page in RAM, in the old part. */
    public long rejuvenations() {
        return rejuvenations;
    }

    /** Pages taken from others. */
    public long stolen() {
        return stolen;
    }

    /** Pages read in vain because another thread was faster. */
    public long discarded() {
        return discarded;
    }

    /** Dirty pages written to swap. */
    public long pageOuts() {
        return pageOuts;
    }

    /** Most threads that paged in at once. */
    public int mostConcurrent() {
        return mostConcurrent;
    }

    /** Times from fault to mapped page of every page-in, in order, in nanoseconds. */
    public long[] latenciesNanos() {
        return Arrays.copyOf(latencies, samples);
    }

    /** Sum of {@link #latenciesNanos()}. */
    public long pageInNanos() {
        return pageInNanos;
    }

    /** Waits for request objects since the last reset. */
    long waits(long contentions) {
        return contentions - contentionsAtReset;
    }

    /** {@code EVMHalResetConcurrencyInfo}. */
    void resetConcurrency(long contentions) {
        contentionsAtReset = contentions;
        mostConcurrent = concurrent;
    }

    /** {@code EVMHalResetEventInfo}: forgets faults and page-ins. */
    void resetEvents() {
        faults = 0;
        Arrays.fill(pageIns, 0);
    }
}
