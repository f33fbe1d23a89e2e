// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Arrays;

import org.pagewright.kernel.media.MediaStore;
import org.pagewright.kernel.time.EventQueue;
import org.pagewright.model.KErr;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.chip.NandStatus;
import org.pagewright.nand.part.NandPart;

/**
 * A NAND device as the hardware of a media driver: logical blocks over good blocks. Pages are appended while a block is
 * filled in order; any other write copies the block into a spare one, as translation layers of the time did.
 */
public final class NandStore implements MediaStore {
    /** A driver gives up on a chip that never signals ready after so long. */
    private static final long TIMEOUT_NANOS = 10_000_000;

    private final EventQueue events;
    private final NandDevice chip;
    private final NandPart part;
    private final NandBlocks blocks;
    private final byte[] pageBuffer;
    private long end;
    private long writtenBytes;

    /** @param blocks the mapping; the store changes it */
    public NandStore(EventQueue events, NandDevice chip, NandBlocks blocks) {
        this.events = events;
        this.chip = chip;
        this.part = chip.part();
        this.blocks = blocks;
        pageBuffer = new byte[part.pageBytes()];
    }

    @Override
    public long sizeBytes() {
        return (long) blocks.count() * part.blockBytes();
    }

    @Override
    public int blockSizeBytes() {
        return part.pageBytes();
    }

    /** The chip. */
    public NandDevice chip() {
        return chip;
    }

    /** Bytes that were asked to be written, before the store copied anything. */
    public long writtenBytes() {
        return writtenBytes;
    }

    /** Pages of each physical block that hold what a logical block holds now. */
    public int[] validPages() {
        int[] valid = new int[part.blocks()];
        for (int logical = 0; logical < blocks.count(); logical++) {
            valid[blocks.physical(logical)] = blocks.filled(logical);
        }
        return valid;
    }

    @Override
    public void read(long position, byte[] destination, int offset, int length, Done done) {
        int error = begin(position, length);
        for (int i = 0; error == 0 && i < length;) {
            int inPage = (int) ((position + i) % part.pageBytes());
            int piece = Math.min(length - i, part.pageBytes() - inPage);
            if (piece == part.pageBytes()) {
                error = readPage((position + i) / piece, destination, offset + i);
            } else {
                error = readPage((position + i) / part.pageBytes(), pageBuffer, 0);
                System.arraycopy(pageBuffer, inPage, destination, offset + i, piece);
            }
            i += piece;
        }
        finish(error, done);
    }

    @Override
    public void write(long position, byte[] source, int offset, int length, Done done) {
        int error = begin(position, length);
        writtenBytes += error == 0 ? length : 0;
        for (int i = 0; error == 0 && i < length;) {
            int inBlock = (int) ((position + i) % part.blockBytes());
            int piece = Math.min(length - i, part.blockBytes() - inBlock);
            int logical = (int) ((position + i) / part.blockBytes());
            error = writeInBlock(logical, inBlock, source, offset + i, piece);
            i += piece;
        }
        finish(error, done);
    }

    @Override
    public void erase(long position, long length, Done done) {
        int error = begin(position, length);
        int first = (int) ((position + part.blockBytes() - 1) / part.blockBytes());
        int last = (int) ((position + length) / part.blockBytes());
        for (int logical = first; error == 0 && logical < last; logical++) {
            if (blocks.filled(logical) > 0) {
                error = took(chip.erase(end, blocks.physical(logical)));
                blocks.setFilled(logical, 0);
            }
        }
        finish(error, done);
    }

    private int begin(long position, long length) {
        end = events.nowNanos();
        return position < 0 || position + length > sizeBytes() ? KErr.ARGUMENT.code() : 0;
    }

    private void finish(int error, Done done) {
        events.at(end, () -> done.done(error));
    }

    private int readPage(long page, byte[] into, int offset) {
        int logical = (int) (page / part.pagesPerBlock());
        int inBlock = (int) (page % part.pagesPerBlock());
        return took(chip.read(end, blocks.physical(logical), inBlock, into, offset));
    }

    private int writeInBlock(int logical, int inBlock, byte[] source, int offset, int length) {
        boolean wholePages = inBlock % part.pageBytes() == 0 && length % part.pageBytes() == 0;
        int firstPage = inBlock / part.pageBytes();
        if (wholePages && firstPage >= blocks.filled(logical)) {
            int error = 0;
            for (int i = 0; error == 0 && i < length; i += part.pageBytes()) {
                int page = firstPage + i / part.pageBytes();
                error = took(chip.program(end, blocks.physical(logical), page, source, offset + i));
                blocks.setFilled(logical, page + 1);
            }
            if (error == 0) {
                return 0;
            }
        }
        return rewrite(logical, inBlock, source, offset, length);
    }

    /** Copies the block with the new bytes into a spare one; the old one is erased when it is taken as a spare. */
    private int rewrite(int logical, int inBlock, byte[] source, int offset, int length) {
        int old = blocks.physical(logical);
        int filled = blocks.filled(logical);
        int firstNew = inBlock / part.pageBytes();
        int endNew = (inBlock + length + part.pageBytes() - 1) / part.pageBytes();
        int pages = Math.max(filled, endNew);
        for (Integer spare = blocks.takeSpare(); spare != null; spare = blocks.takeSpare()) {
            int error = took(chip.erase(end, spare));
            for (int page = 0; error == 0 && page < pages;) {
                int kept = (page < firstNew ? Math.min(firstNew, filled) : page < endNew ? 0 : filled) - page;
                if (kept > 0) {
                    error = took(chip.copy(end, old, page, spare, page, kept));
                    page += kept;
                } else {
                    error = rewritePage(logical, page, spare, inBlock - page * part.pageBytes(), source, offset,
                            length);
                    page++;
                }
            }
            if (error == 0) {
                blocks.map(logical, spare, pages);
                blocks.giveSpare(old);
                return 0;
            } else if (error == KErr.CORRUPT.code()) {
                blocks.giveSpare(spare);
                return error;
            }
        }
        return KErr.GENERAL.code();
    }

    /**
     * Programs one page of the spare block.
     *
     * @param begin where in the page the new bytes begin; negative when they begin in a page before, and it need not
     *              lie in the page at all
     */
    private int rewritePage(int logical, int page, int spare, int begin, byte[] source, int offset, int length) {
        int from = Math.max(0, begin);
        int to = Math.min(part.pageBytes(), begin + length);
        if (to - from == part.pageBytes()) {
            return took(chip.program(end, spare, page, source, offset + from - begin));
        }
        int error = 0;
        if (page < blocks.filled(logical)) {
            error = took(chip.read(end, blocks.physical(logical), page, pageBuffer, 0));
        } else {
            Arrays.fill(pageBuffer, (byte) -1);
        }
        if (from < to) {
            System.arraycopy(source, offset + from - begin, pageBuffer, from, to - from);
        }
        return error == 0 ? took(chip.program(end, spare, page, pageBuffer, 0)) : error;
    }

    private int took(NandResult result) {
        end = Math.max(end, result.endNanos());
        if (result.status() == NandStatus.NO_COMPLETION) {
            end += TIMEOUT_NANOS;
            return KErr.TIMED_OUT.code();
        }
        if (result.isGood()) {
            return 0;
        }
        return result.status() == NandStatus.UNCORRECTABLE ? KErr.CORRUPT.code() : KErr.GENERAL.code();
    }
}
