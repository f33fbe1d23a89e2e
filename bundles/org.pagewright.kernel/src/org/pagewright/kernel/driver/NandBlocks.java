// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandDevice;

/**
 * Which physical block holds which logical block: bad blocks are skipped, a share of good ones is kept for rewriting
 * and for blocks that fail.
 */
public final class NandBlocks {
    /** One spare block for so many blocks. */
    private static final int SPARE_SHARE = 16;

    private final int[] physical;
    private final short[] filled;
    private final ArrayDeque<Integer> spare = new ArrayDeque<>();

    /** A fresh mapping over the good blocks of a chip; block 0 is left to the bootloader. */
    public NandBlocks(NandDevice chip) {
        int[] good = new int[chip.part().blocks()];
        int count = 0;
        for (int block = 1; block < good.length; block++) {
            if (!chip.isBad(block)) {
                good[count++] = block;
            }
        }
        int spares = Math.max(2, count / SPARE_SHARE);
        physical = Arrays.copyOf(good, count - spares);
        filled = new short[physical.length];
        for (int i = physical.length; i < count; i++) {
            spare.addLast(good[i]);
        }
    }

    private NandBlocks(int[] physical, short[] filled, ArrayDeque<Integer> spare) {
        this.physical = physical;
        this.filled = filled;
        this.spare.addAll(spare);
    }

    /**
     * A mapping that {@link #write} wrote.
     *
     * @throws java.nio.BufferUnderflowException when the bytes end too early
     * @throws IndexOutOfBoundsException         when it does not fit a part of so many blocks
     */
    static NandBlocks read(ByteBuffer in, int chipBlocks) {
        int[] physical = new int[Objects.checkIndex(in.getInt(), chipBlocks)];
        short[] filled = new short[physical.length];
        for (int i = 0; i < physical.length; i++) {
            physical[i] = Objects.checkIndex(in.getInt(), chipBlocks);
            filled[i] = in.getShort();
        }
        var spare = new ArrayDeque<Integer>();
        for (int left = Objects.checkIndex(in.getInt(), chipBlocks); left > 0; left--) {
            spare.addLast(Objects.checkIndex(in.getInt(), chipBlocks));
        }
        return new NandBlocks(physical, filled, spare);
    }

    /** Logical blocks with their physical block and filled pages, then the spare blocks in the order of their use. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(physical.length);
        for (int i = 0; i < physical.length; i++) {
            out.writeInt(physical[i]);
            out.writeShort(filled[i]);
        }
        out.writeInt(spare.size());
        for (int block : spare) {
            out.writeInt(block);
        }
    }

    /** How many logical blocks there are. */
    public int count() {
        return physical.length;
    }

    int physical(int logical) {
        return physical[logical];
    }

    /** Pages of a logical block that were programmed since its erase, counted from page 0. */
    int filled(int logical) {
        return filled[logical];
    }

    void setFilled(int logical, int pages) {
        filled[logical] = (short) pages;
    }

    @Nullable
    Integer takeSpare() {
        return spare.pollFirst();
    }

    void giveSpare(int block) {
        spare.addLast(block);
    }

    void map(int logical, int block, int pages) {
        physical[logical] = block;
        filled[logical] = (short) pages;
    }
}
