// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.chip.NandStatistics;
import org.pagewright.nand.chip.NandStatus;
import org.pagewright.nand.part.NandPart;

/**
 * A chip behind an ECC engine: pages are written with the parity of the part's code and read back corrected. Checking
 * keeps pace with the bus and costs nothing; each step with errors is walked once more, at bus speed. A chip without
 * contents has nothing to check.
 */
public final class EccNandDevice implements NandDevice {
    private final NandChip chip;
    private final PageCodec codec;
    private final byte[] buffer;

    /** Puts an engine of the part's strength in front of the chip. */
    public EccNandDevice(NandChip chip) {
        this.chip = chip;
        codec = new PageCodec(chip.part(), 0);
        buffer = new byte[chip.part().rawPageBytes()];
    }

    @Override
    public NandPart part() {
        return chip.part();
    }

    @Override
    public NandStatistics statistics() {
        return chip.statistics();
    }

    @Override
    public boolean isBad(int block) {
        return chip.isBad(block);
    }

    @Override
    public int cycles(int block) {
        return chip.cycles(block);
    }

    @Override
    public int programmedPages(int block) {
        return chip.programmedPages(block);
    }

    @Override
    public NandResult read(long nowNanos, int block, int page, byte @Nullable [] dst, int offset) {
        if (!chip.options().payload()) {
            return chip.read(nowNanos, block, page, dst, offset);
        }
        byte @Nullable [] intact = chip.intactMain(nowNanos, block, page, codec.encoder());
        if (intact != null) {
            if (dst != null) {
                System.arraycopy(intact, 0, dst, offset, part().pageBytes());
            }
            return chip.read(nowNanos, block, page, null, 0);
        }
        if (chip.isErased(nowNanos, block, page)) {
            // An erased page is a code word: nothing would be found.
            if (dst != null) {
                Arrays.fill(dst, offset, offset + part().pageBytes(), (byte) -1);
            }
            return chip.read(nowNanos, block, page, null, 0);
        }
        NandResult raw = chip.readRaw(nowNanos, block, page, buffer);
        if (raw.status() == NandStatus.REFUSED) {
            return raw;
        }
        PageDecoding decoding = codec.decode(buffer);
        if (dst != null) {
            System.arraycopy(buffer, 0, dst, offset, part().pageBytes());
        }
        return chip.corrected(raw, decoding.correctedBits(), decoding.isReadable(),
                (long) decoding.dirtySteps() * codec.stepBytes() * part().cycleNanos());
    }

    @Override
    public NandResult program(long nowNanos, int block, int page, byte @Nullable [] src, int offset) {
        if (src == null || !chip.options().payload()) {
            return chip.programRaw(nowNanos, block, page, null);
        }
        byte[] raw = chip.blankPage();
        System.arraycopy(src, offset, raw, 0, part().pageBytes());
        return chip.programMain(nowNanos, block, page, raw, codec);
    }

    @Override
    public NandResult copy(long nowNanos, int block, int page, int toBlock, int toPage) {
        NandResult shared = chip.copyIntact(nowNanos, block, page, toBlock, toPage, 1, codec.encoder());
        if (shared != null) {
            return shared;
        }
        byte[] main = new byte[part().pageBytes()];
        NandResult read = read(nowNanos, block, page, main, 0);
        return read.isGood() ? read.then(program(read.endNanos(), toBlock, toPage, main, 0)) : read;
    }

    @Override
    public NandResult copy(long nowNanos, int block, int page, int toBlock, int toPage, int pages) {
        NandResult shared = chip.copyIntact(nowNanos, block, page, toBlock, toPage, pages, codec.encoder());
        return shared != null ? shared : NandDevice.super.copy(nowNanos, block, page, toBlock, toPage, pages);
    }

    @Override
    public NandResult erase(long nowNanos, int block) {
        return chip.erase(nowNanos, block);
    }
}
