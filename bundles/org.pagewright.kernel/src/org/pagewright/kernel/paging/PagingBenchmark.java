// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.time.FastCounter;

/** The kernel's paging benchmarks by number (fact sheet 8.11), in microseconds. */
public enum PagingBenchmark {
    READ_ROM_PAGE, READ_CODE_PAGE, DECOMPRESS, SET_CODE_PAGE_FREE, SET_CODE_PAGE_OLD, READ_MEDIA, FIXUP_CODE_PAGE,
    READ_DATA_PAGE, WRITE_DATA_PAGE, DELETE_NOTIFY_DATA_PAGE, READ_DATA_MEDIA, WRITE_DATA_MEDIA, REJUVENATE;

    /** {@code SPagingBenchmarkInfo} of each benchmark of one pager. */
    static final class Table {
        private final long[] counts = new long[values().length];
        private final long[] totals = new long[values().length];
        private final long[] maxima = new long[values().length];
        private final long[] minima = new long[values().length];

        Table() {
            for (int i = 0; i < minima.length; i++) {
                reset(i);
            }
        }

        void add(PagingBenchmark which, long nanos) {
            int i = which.ordinal();
            long ticks = FastCounter.ticks(nanos);
            counts[i]++;
            totals[i] += ticks;
            maxima[i] = Math.max(maxima[i], ticks);
            minima[i] = Math.min(minima[i], ticks);
        }

        void reset(int i) {
            counts[i] = 0;
            totals[i] = 0;
            maxima[i] = 0;
            minima[i] = Integer.MAX_VALUE;
        }

        /** {@code iCount}, {@code iTotalTime}, {@code iMaxTime}, {@code iMinTime}. */
        long[] fields(int i) {
            return new long[] { counts[i], totals[i], maxima[i], minima[i] };
        }
    }
}
