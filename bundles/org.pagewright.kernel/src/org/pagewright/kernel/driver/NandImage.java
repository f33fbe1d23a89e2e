// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Map;
import java.util.TreeMap;

import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.ecc.EccNandDevice;
import org.pagewright.nand.part.NandPart;

/** A chip as the factory programs it: bytes are put in place, then it is {@link #delivered}, idle and unworn. */
public final class NandImage {
    private final NandChip chip;
    private final NandDevice programmer;
    private final NandBlocks blocks;
    private final NandPart part;
    private final TreeMap<Integer, byte[]> written = new TreeMap<>();
    private int filling = -1;

    /** An empty chip. */
    public NandImage(NandPart part, long seed, NandOptions options) {
        this.part = part;
        chip = new NandChip(part, seed, options);
        programmer = new EccNandDevice(chip);
        blocks = new NandBlocks(chip);
    }

    /** Bytes that logical blocks hold. */
    public long sizeBytes() {
        return (long) blocks.count() * part.blockBytes();
    }

    /**
     * Puts one page of bytes at a position that is a multiple of the page size; ascending within a block.
     *
     * @param source not to be changed afterwards
     */
    public void put(long position, byte[] source) {
        int logical = (int) (position / part.blockBytes());
        int page = (int) (position % part.blockBytes() / part.pageBytes());
        if (logical != filling) {
            filling = logical;
            written.clear();
        }
        written.put(page, source);
        if (!programmer.program(0, blocks.physical(logical), page, source, 0).isGood()) {
            retire(logical);
        }
        blocks.setFilled(logical, page + 1);
    }

    /** The block failed: what it held goes to a spare one, as a production programmer does. */
    private void retire(int logical) {
        chip.markBad(blocks.physical(logical));
        for (Integer spare = blocks.takeSpare(); spare != null; spare = blocks.takeSpare()) {
            boolean good = true;
            for (Map.Entry<Integer, byte[]> page : written.entrySet()) {
                good &= programmer.program(0, spare, page.getKey(), page.getValue(), 0).isGood();
            }
            if (good) {
                blocks.map(logical, spare, 0);
                return;
            }
            chip.markBad(spare);
        }
    }

    /** Page size of the part. */
    public int pageBytes() {
        return part.pageBytes();
    }

    /** The chip at virtual time 0, and its block mapping; this image is at its end with that. */
    public NandFlash delivered() {
        return NandFlash.powered(chip.powerCycled(), blocks);
    }
}
