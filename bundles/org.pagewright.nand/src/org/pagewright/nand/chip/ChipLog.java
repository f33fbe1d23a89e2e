// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/** Keeps account of operations: counters, one hash over all, broken rules. */
final class ChipLog {
    /** What an event was, beside the number of its page or block; reads and copy-backs are the number alone. */
    static final int PROGRAM = 1 << 30;
    static final int ERASE = 1 << 31;
    /** The same in several planes. */
    static final int TOGETHER = 1 << 29;
    /** Beside the number of a command. */
    static final int IDENTITY = 1 << 28;

    private static final long HASH_PRIME = 0x9FB21C651E98DF25L;

    private final NandStatistics statistics;
    private final ChipTimeline timeline;
    private String requester = "driver";
    private long eventHash;

    ChipLog(NandStatistics statistics, ChipTimeline timeline) {
        this.statistics = statistics;
        this.timeline = timeline;
    }

    /** One number over all operations so far. */
    long eventHash() {
        return SeededBits.mix(eventHash);
    }

    /** Names who asks from now on. */
    void setRequester(String name) {
        requester = name;
    }

    /**
     * Adds the operation that the timeline has just placed.
     *
     * @param event what and where it was
     * @return its end
     */
    long account(long endNanos, int event) {
        eventHash = with(eventHash, endNanos, event);
        statistics.countTime(timeline.cellNanos(), timeline.busNanos(), timeline.queueNanos());
        return endNanos;
    }

    /**
     * Adds copies of neighbouring pages, each a read and a program, that follow the last operation without a gap; only
     * for a {@linkplain ChipTimeline#isSerial() serial} timeline.
     *
     * @return the end of the last one
     */
    long accountCopies(long lastEndNanos, int from, int to, int copies) {
        long hash = eventHash;
        long end = lastEndNanos;
        for (int i = 0; i < copies; i++) {
            end = timeline.readAfter(end);
            hash = with(hash, end, from + i);
            end = timeline.programAfter(end);
            hash = with(hash, end, to + i | PROGRAM);
        }
        eventHash = hash;
        timeline.copied(copies, end);
        statistics.countTime(timeline.cellNanos(), timeline.busNanos(), timeline.queueNanos());
        return end;
    }

    private static long with(long hash, long endNanos, int event) {
        return Long.rotateLeft((hash ^ event) * HASH_PRIME + endNanos, 23);
    }

    /** The result of the operation that the timeline has just placed. */
    NandResult finish(long endNanos, NandStatus status) {
        if (status != NandStatus.OK) {
            statistics.countEnd(status);
        }
        return new NandResult(status, endNanos, timeline.cellNanos(), timeline.busNanos(), 0, timeline.queueNanos(), 0);
    }

    /** The result of a request that broke a rule. */
    NandResult refuse(NandRule rule, NandOperation operation, int block, int page, long nowNanos) {
        statistics.count(new NandViolation(rule, operation, block, page, nowNanos, requester));
        return new NandResult(NandStatus.REFUSED, nowNanos, 0, 0, 0, 0, 0);
    }
}
