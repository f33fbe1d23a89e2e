// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.ArrayList;
import java.util.List;

/** Counters of one chip. The arrays are per block; callers get copies. */
public final class NandStatistics {
    private static final int KEPT_VIOLATIONS = 1000;

    private final int[] reads;
    private final int[] programs;
    private final int[] erases;
    private final List<NandViolation> violations = new ArrayList<>();
    private long violationCount;
    private long cellNanos;
    private long busNanos;
    private long eccNanos;
    private long queueNanos;
    private long correctedBits;
    private long uncorrectable;
    private long statusFailures;
    private long droppedCompletions;

    NandStatistics(int blocks) {
        reads = new int[blocks];
        programs = new int[blocks];
        erases = new int[blocks];
    }

    /** Pages read, per block. */
    public int[] readsPerBlock() {
        return reads.clone();
    }

    /** Pages programmed, per block. */
    public int[] programsPerBlock() {
        return programs.clone();
    }

    /** Erases, per block. */
    public int[] erasesPerBlock() {
        return erases.clone();
    }

    /** Pages read. */
    public long reads() {
        return sum(reads);
    }

    /** Pages programmed. */
    public long programs() {
        return sum(programs);
    }

    /** Blocks erased. */
    public long erases() {
        return sum(erases);
    }

    /** The first thousand broken rules. */
    public List<NandViolation> violations() {
        return List.copyOf(violations);
    }

    /** All broken rules. */
    public long violationCount() {
        return violationCount;
    }

    /** Array time of all operations. */
    public long cellNanos() {
        return cellNanos;
    }

    /** Bus time of all operations. */
    public long busNanos() {
        return busNanos;
    }

    /** Correction time of all reads. */
    public long eccNanos() {
        return eccNanos;
    }

    /** Time operations waited for a plane or the bus. */
    public long queueNanos() {
        return queueNanos;
    }

    /** Where the time of all operations so far went. */
    public ChipTime time() {
        return new ChipTime(cellNanos, busNanos, eccNanos, queueNanos, reads() + programs() + erases());
    }

    /** Bits the code repaired. */
    public long correctedBits() {
        return correctedBits;
    }

    /** Pages the code could not repair. */
    public long uncorrectablePages() {
        return uncorrectable;
    }

    /** Programs and erases that reported failure. */
    public long statusFailures() {
        return statusFailures;
    }

    /** Operations that never signalled ready. */
    public long droppedCompletions() {
        return droppedCompletions;
    }

    void countReads(int block, int pages) {
        reads[block] += pages;
    }

    void countPrograms(int block, int pages) {
        programs[block] += pages;
    }

    void countErase(int block) {
        erases[block]++;
    }

    void countTime(long cell, long bus, long queue) {
        cellNanos += cell;
        busNanos += bus;
        queueNanos += queue;
    }

    void countEcc(long nanos, int bits, boolean failed) {
        eccNanos += nanos;
        correctedBits += bits;
        if (failed) {
            uncorrectable++;
        }
    }

    void countEnd(NandStatus status) {
        if (status == NandStatus.FAILED) {
            statusFailures++;
        } else if (status == NandStatus.NO_COMPLETION) {
            droppedCompletions++;
        }
    }

    void count(NandViolation violation) {
        violationCount++;
        if (violations.size() < KEPT_VIOLATIONS) {
            violations.add(violation);
        }
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
