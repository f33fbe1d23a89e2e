// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Arrays;

import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.part.NandPart;

/** A chip as the factory programs it: bytes are put in place, then {@link #delivered} chips start idle and unworn. */
public final class NandImage {
    private final NandChip chip;
    private final NandBlocks blocks;
    private final NandPart part;

    /** An empty chip. */
    public NandImage(NandPart part, long seed, NandOptions options) {
        this.part = part;
        chip = new NandChip(part, seed, options);
        blocks = new NandBlocks(chip);
    }

    /** Bytes that logical blocks hold. */
    public long sizeBytes() {
        return (long) blocks.count() * part.blockBytes();
    }

    /** Puts one page of bytes at a position that is a multiple of the page size; ascending within a block. */
    public void put(long position, byte[] source, int offset) {
        int logical = (int) (position / part.blockBytes());
        int page = (int) (position % part.blockBytes() / part.pageBytes());
        byte[] raw = new byte[part.rawPageBytes()];
        Arrays.fill(raw, part.pageBytes(), raw.length, (byte) -1);
        System.arraycopy(source, offset, raw, 0, part.pageBytes());
        chip.programRaw(0, blocks.physical(logical), page, raw);
        blocks.setFilled(logical, page + 1);
    }

    /** Page size of the part. */
    public int pageBytes() {
        return part.pageBytes();
    }

    /** A chip with these contents, at virtual time 0. */
    public NandChip delivered() {
        return chip.fork();
    }

    /** The block mapping of a delivered chip. */
    public NandBlocks blocks() {
        return blocks.copy();
    }
}
