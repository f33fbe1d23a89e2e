// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/** The cells after an operation that lost its power, as the faults that are switched on allow (nand-simulation 5). */
final class CutOperation {
    private final NandPart part;
    private final ChipArray array;
    private final NandFaults faults;
    private final SeededBits random;

    CutOperation(NandPart part, ChipArray array, NandFaults faults, long seed) {
        this.part = part;
        this.array = array;
        this.faults = faults;
        random = new SeededBits(seed);
    }

    void apply(int block, int page, byte @Nullable [] raw, CutInstant instant) {
        if (instant == CutInstant.TRANSFER) {
            return;
        } else if (raw == null) {
            cutErase(block, instant);
        } else {
            cutProgram(block, page, raw, instant);
        }
    }

    private void cutProgram(int block, int page, byte[] raw, CutInstant instant) {
        int index = block * part.pagesPerBlock() + page;
        if (faults.has(NandFault.PAIRED_PAGE_LOST)) {
            int lower = new PairedPages(part).lowerOf(page);
            byte @Nullable [] victim = lower < 0 ? null : array.pages.get(index - page + lower);
            if (victim != null) {
                array.pages.put(index - page + lower, mixed(victim, victim.clone(), true));
            }
        }
        byte @Nullable [] old = array.pages.get(index);
        byte[] full = old == null ? raw : ArrayRules.and(old, raw);
        switch (instant) {
        case TRANSFER -> throw new IllegalArgumentException("nothing has started");
        case EARLY -> makeUnstable(index);
        case MIDDLE -> {
            if (faults.has(NandFault.TORN_PROGRAM)) {
                array.pages.put(index, mixed(full, old, false));
            }
        }
        case LATE -> {
            array.pages.put(index, full);
            makeUnstable(index);
        }
        }
        array.nextPage[block] = (short) Math.max(array.nextPage[block], page + 1);
        array.partialPrograms[index]++;
    }

    private void cutErase(int block, CutInstant instant) {
        if (!faults.has(NandFault.HALF_ERASE)) {
            return;
        }
        int first = block * part.pagesPerBlock();
        if (instant == CutInstant.LATE) {
            array.eraseBlock(block, part.pagesPerBlock());
            array.set(block, ChipArray.HALF_ERASED);
            return;
        }
        for (int index = first; index < first + part.pagesPerBlock(); index++) {
            byte @Nullable [] old = array.pages.get(index);
            if (old != null && instant == CutInstant.EARLY) {
                makeUnstable(index);
            } else if (old != null) {
                array.pages.put(index, random.below(4) == 0 ? null : mixed(old, null, true));
            }
        }
        if (instant == CutInstant.MIDDLE) {
            array.set(block, ChipArray.HALF_ERASED);
        }
    }

    private void makeUnstable(int index) {
        int most = faults.strength(NandFault.UNSTABLE_BITS);
        if (most > 0) {
            array.unstableBits.put(index, 1 + random.below(most));
        }
    }

    /**
     * A random part of the step from {@code from} (null is erased) to {@code to}. With {@code rising} bits go towards
     * one instead, as in an erase or a disturbed page.
     */
    private byte[] mixed(byte[] to, byte @Nullable [] from, boolean rising) {
        byte[] result = new byte[to.length];
        int density = random.below(3);
        for (int i = 0; i < to.length; i++) {
            long bits = random.next();
            int keep = (int) (density == 0 ? bits : density == 1 ? bits & bits >>> 8 : bits | bits >>> 8);
            int start = from == null ? 0xFF : from[i];
            result[i] = (byte) (rising ? to[i] | keep & ~to[i] : start & (to[i] | keep));
        }
        return result;
    }
}
