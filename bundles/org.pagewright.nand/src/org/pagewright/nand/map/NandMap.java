// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.map;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandDevice;

/** State, wear and valid pages of every block of a chip at one moment. */
public final class NandMap {
    /** {@link #validPages} of a block nobody knows about. */
    public static final int UNKNOWN = -1;

    private final String partId;
    private final int pagesPerBlock;
    private final int peCycles;
    private final int[] cycles;
    private final int[] programmed;
    private final int[] valid;
    private final boolean[] bad;

    /**
     * Takes the arrays over, one entry a block.
     *
     * @param partId        the NAND part
     * @param pagesPerBlock its pages of a block
     * @param peCycles      guaranteed cycles, 0 when unlimited
     * @param cycles        program/erase cycles
     * @param programmed    pages up to the last programmed one
     * @param valid         pages that hold current data, or {@link #UNKNOWN}
     * @param bad           whether there is a bad-block mark
     */
    public NandMap(String partId, int pagesPerBlock, int peCycles, int[] cycles, int[] programmed, int[] valid,
            boolean[] bad) {
        this.partId = partId;
        this.pagesPerBlock = pagesPerBlock;
        this.peCycles = peCycles;
        this.cycles = cycles;
        this.programmed = programmed;
        this.valid = valid;
        this.bad = bad;
    }

    /** The map of a chip; without knowledge of valid pages when those are null. */
    public static NandMap of(NandDevice chip, int @Nullable [] validPages) {
        int blocks = chip.part().blocks();
        int[] cycles = new int[blocks];
        int[] programmed = new int[blocks];
        int[] valid = validPages == null ? new int[blocks] : validPages.clone();
        boolean[] bad = new boolean[blocks];
        for (int block = 0; block < blocks; block++) {
            cycles[block] = chip.cycles(block);
            programmed[block] = chip.programmedPages(block);
            bad[block] = chip.isBad(block);
        }
        if (validPages == null) {
            Arrays.fill(valid, UNKNOWN);
        }
        return new NandMap(chip.part().id(), chip.part().pagesPerBlock(), chip.part().peCycles(), cycles, programmed,
                valid, bad);
    }

    /** The NAND part. */
    public String partId() {
        return partId;
    }

    /** How many blocks there are. */
    public int blocks() {
        return cycles.length;
    }

    /** Pages of a block. */
    public int pagesPerBlock() {
        return pagesPerBlock;
    }

    /** Cycles the maker guarantees, 0 when unlimited. */
    public int peCycles() {
        return peCycles;
    }

    /** Program/erase cycles of a block. */
    public int cycles(int block) {
        return cycles[block];
    }

    /** Pages of a block up to the last programmed one. */
    public int programmedPages(int block) {
        return programmed[block];
    }

    /** Pages of a block that hold current data, or {@link #UNKNOWN}. */
    public int validPages(int block) {
        return valid[block];
    }

    /** What a block can be used for. */
    public BlockState state(int block) {
        if (bad[block]) {
            return BlockState.BAD;
        }
        return programmed[block] == 0 ? BlockState.FREE
                : programmed[block] < pagesPerBlock ? BlockState.PARTLY : BlockState.FULL;
    }

    /** Program/erase cycles of all blocks together. */
    public long totalCycles() {
        return Arrays.stream(cycles).asLongStream().sum();
    }

    /** Cycles of the most worn block. */
    public int mostCycles() {
        return Arrays.stream(cycles).max().orElse(0);
    }

    /** How many blocks are in a state. */
    public int count(BlockState state) {
        int count = 0;
        for (int block = 0; block < cycles.length; block++) {
            count += state(block) == state ? 1 : 0;
        }
        return count;
    }
}
