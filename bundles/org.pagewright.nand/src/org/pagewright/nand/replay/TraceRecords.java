// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.util.Arrays;

/** The requests of a trace, in file order, as columns. */
public final class TraceRecords {
    private long[] arrivals = new long[1024];
    private long[] sectors = new long[1024];
    private int[] lengths = new int[1024];
    private int count;

    TraceRecords() {
    }

    /** Number of requests. */
    public int count() {
        return count;
    }

    /** Arrival of a request, in nanoseconds after the first. */
    public long arrivalNanos(int request) {
        return arrivals[request];
    }

    /** First sector of 512 bytes; the device number lies above bit 48. */
    public long sector(int request) {
        return sectors[request];
    }

    /** Sectors of 512 bytes. */
    public int sectorCount(int request) {
        return Math.abs(lengths[request]);
    }

    /** Whether the request writes. */
    public boolean isWrite(int request) {
        return lengths[request] < 0;
    }

    /** From the first arrival to the last. */
    public long durationNanos() {
        return count == 0 ? 0 : arrivals[count - 1];
    }

    void add(long arrivalNanos, long sector, int sectorCount, boolean isWrite) {
        if (count == arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, 2 * count);
            sectors = Arrays.copyOf(sectors, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        arrivals[count] = arrivalNanos;
        sectors[count] = sector;
        lengths[count] = isWrite ? -sectorCount : sectorCount;
        count++;
    }
}
