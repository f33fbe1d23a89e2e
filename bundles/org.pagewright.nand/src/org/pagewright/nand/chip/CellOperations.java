// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/** What operations do to the cells, and whether they succeed; rules are checked and time is taken elsewhere. */
final class CellOperations {
    private final NandPart part;
    private final NandFaults faults;
    private final long seed;
    private final int pagesPerBlock;
    private final ChipArray array;
    private final CellErrors errors;
    private final NandStatistics statistics;
    private final SeededBits luck;
    private final boolean isReliable;
    private @Nullable OperationHook hook;
    private boolean hasFailed;

    CellOperations(NandPart part, NandOptions options, long seed, long luckSeed, ChipArray array,
            NandStatistics statistics) {
        this.part = part;
        this.seed = seed;
        this.array = array;
        this.statistics = statistics;
        faults = options.faults();
        pagesPerBlock = part.pagesPerBlock();
        errors = new CellErrors(part, array, faults, seed);
        luck = new SeededBits(SeededBits.mix(luckSeed));
        isReliable = !faults.has(NandFault.GROWN_BAD_BLOCK) && !faults.has(NandFault.WRONG_FAIL_STATUS)
                && !faults.has(NandFault.DROPPED_COMPLETION) && !faults.has(NandFault.WEAR_OUT);
    }

    void setHook(@Nullable OperationHook newHook) {
        hook = newHook;
    }

    /** Whether somebody looks at each operation before it is done. */
    boolean isWatched() {
        return hook != null;
    }

    /** Whether the last program or erase failed. */
    boolean hasFailed() {
        return hasFailed;
    }

    /** Whether programs always succeed and nobody sees more of them than their count. */
    boolean isPlain() {
        return isReliable && hook == null && !array.pages.areKept();
    }

    /** A program on a chip that {@link #isPlain}. */
    void programPlain(long nowNanos, int block, int page) {
        mark(nowNanos, block, page, 1);
        statistics.countPrograms(block, 1);
    }

    NandStatus read(long nowNanos, int block, int page, byte @Nullable [] raw) {
        if (raw != null) {
            copyTo(nowNanos, block, page, raw);
        }
        countRead(block);
        return NandStatus.OK;
    }

    /** A read, which disturbs its block. */
    void countRead(int block) {
        countReads(block, 1);
    }

    void countReads(int block, int reads) {
        array.disturbingReads[block] += reads;
        statistics.countReads(block, reads);
    }

    /** Whether pages have bytes. */
    boolean hasContents() {
        return array.pages.areKept();
    }

    NandStatus program(long nowNanos, int block, int page, byte @Nullable [] raw) {
        OperationHook listener = hook;
        if (listener != null) {
            listener.before(NandOperation.PROGRAM, block, page, raw);
        }
        NandStatus status = fate(block);
        mark(nowNanos, block, page, 1);
        hasFailed = status == NandStatus.FAILED;
        statistics.countPrograms(block, 1);
        if (raw != null && isDone(status, block)) {
            int index = block * pagesPerBlock + page;
            byte @Nullable [] old = array.pages.get(index);
            array.pages.put(index, old == null ? raw : ArrayRules.and(old, raw));
        }
        return status;
    }

    /** Whether programs succeed, reads yield what was programmed, and nobody looks at either. */
    boolean isCalm(int block) {
        return isReliable && hook == null && !errors.mayDisturb(block);
    }

    /**
     * Programs erased pages with the bytes that others hold, which both then share; the block must be calm.
     *
     * @param nowNanos when the first program begins
     */
    void programSame(long nowNanos, int fromIndex, int block, int page, int count) {
        mark(nowNanos, block, page, count);
        hasFailed = false;
        statistics.countPrograms(block, count);
        array.pages.share(fromIndex, block * pagesPerBlock + page, count);
    }

    NandStatus erase(int block) {
        OperationHook listener = hook;
        if (listener != null) {
            listener.before(NandOperation.ERASE, block, 0, null);
        }
        NandStatus status = fate(block);
        if (wornOut(block)) {
            array.set(block, ChipArray.GROWN_BAD);
            status = NandStatus.FAILED;
        }
        if (isDone(status, block)) {
            array.eraseBlock(block, pagesPerBlock);
        }
        array.cycles[block]++;
        hasFailed = status == NandStatus.FAILED;
        statistics.countErase(block);
        return status;
    }

    /** The bytes a read of this page yields now; never the stored array. */
    byte[] copy(long nowNanos, int block, int page) {
        byte[] raw = new byte[part.rawPageBytes()];
        copyTo(nowNanos, block, page, raw);
        return raw;
    }

    void copyTo(long nowNanos, int block, int page, byte[] raw) {
        byte @Nullable [] stored = array.pages.get(block * pagesPerBlock + page);
        if (stored == null) {
            Arrays.fill(raw, 0, part.rawPageBytes(), (byte) -1);
        } else {
            System.arraycopy(stored, 0, raw, 0, stored.length);
        }
        if (errors.mayDisturb(block)) {
            errors.flip(nowNanos, block, page, raw);
        }
    }

    /** The stored bytes when a read now yields exactly what the encoder had programmed, else null. */
    byte @Nullable [] intact(long nowNanos, int block, int page, int encoder) {
        return intactMain(nowNanos, block, page, encoder) == null ? null
                : array.pages.get(block * pagesPerBlock + page);
    }

    /** The same, but only the main area of what is returned is sure to be there. */
    byte @Nullable [] intactMain(long nowNanos, int block, int page, int encoder) {
        byte @Nullable [] main = array.pages.mainOfCoded(block * pagesPerBlock + page, encoder);
        return main != null && errors.isExact(nowNanos, block, page) ? main : null;
    }

    /** Whether a page that holds nothing reads so, to the last bit. */
    boolean isErased(long nowNanos, int block, int page) {
        return array.pages.areKept() && array.pages.isErased(block * pagesPerBlock + page)
                && errors.isExact(nowNanos, block, page);
    }

    /** Whether an operation changed the cells; that of a bad block does not, that which only says it failed does. */
    private boolean isDone(NandStatus status, int block) {
        return status != NandStatus.FAILED || !array.has(block, ChipArray.GROWN_BAD);
    }

    private void mark(long nowNanos, int block, int firstPage, int count) {
        if (array.nextPage[block] == 0) {
            array.programmedAtNanos[block] = nowNanos;
        }
        int first = block * pagesPerBlock + firstPage;
        array.nextPage[block] = (short) Math.max(array.nextPage[block], firstPage + count);
        for (int index = first; index < first + count; index++) {
            array.partialPrograms[index]++;
        }
    }

    private NandStatus fate(int block) {
        if (isReliable) {
            return NandStatus.OK;
        }
        if (luck.chance(faults.strength(NandFault.GROWN_BAD_BLOCK))) {
            array.set(block, ChipArray.GROWN_BAD);
        }
        if (array.has(block, ChipArray.GROWN_BAD) || luck.chance(faults.strength(NandFault.WRONG_FAIL_STATUS))) {
            return NandStatus.FAILED;
        }
        return luck.chance(faults.strength(NandFault.DROPPED_COMPLETION)) ? NandStatus.NO_COMPLETION : NandStatus.OK;
    }

    /** Each block has its own limit: the guaranteed cycles and up to a quarter more. */
    private boolean wornOut(int block) {
        if (part.peCycles() == 0 || !faults.has(NandFault.WEAR_OUT)) {
            return false;
        }
        long extra = Long.remainderUnsigned(SeededBits.mix(seed, block, 77), part.peCycles() / 4 + 1);
        return array.cycles[block] >= part.peCycles() + extra;
    }
}
