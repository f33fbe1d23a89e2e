// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.part.NandPart;

/**
 * Keeps a {@link BadBlockTable} in the last four blocks of a chip. A store never touches the newest copy, so a power
 * cut at any time leaves one whole copy; the newest one counts. A store whose block fails goes to the next block
 * downwards.
 *
 * <pre>
 *  0 .. 3  "PWBT"
 *  4 .. 7  version, higher is newer
 *  8 ..11  count of numbers
 * 12 ..    the numbers (4 bytes each, little-endian): bad block, spare block or FFFFFFFFh, and so on
 *          then the CRC-32C of all before; runs on over as many pages as it needs
 * </pre>
 */
public final class BadBlockTableStore {
    private static final int MAGIC = 0x54425750;
    private static final int LEAD_BYTES = 12;
    /** So many blocks at the end of a chip are kept for the table; two of them are enough. */
    private static final int TABLE_BLOCKS = 4;

    private final NandDevice device;
    private final NandPart part;
    private int newestBlock = -1;
    private int version;
    private long end;

    /** A store on this device; {@link #load} finds what is there. */
    public BadBlockTableStore(NandDevice device) {
        this.device = device;
        part = device.part();
    }

    /** The newest whole copy, if there is any; every store begins with a load. */
    public Optional<BadBlockTable> load(long nowNanos) {
        end = nowNanos;
        newestBlock = -1;
        version = 0;
        Optional<BadBlockTable> newest = Optional.empty();
        for (int block = part.blocks() - 1; block >= lowestBlock(part); block--) {
            ByteBuffer copy = read(block);
            if (copy != null && copy.getInt(4) > version) {
                version = copy.getInt(4);
                newestBlock = block;
                int[] numbers = new int[copy.getInt(8)];
                copy.position(LEAD_BYTES).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(numbers);
                newest = Optional.of(BadBlockTable.fromNumbers(numbers));
            }
        }
        return newest;
    }

    /**
     * Stores a table.
     *
     * @return when it is programmed
     * @throws IllegalStateException when no block at the end of the chip takes it
     */
    public long store(long nowNanos, BadBlockTable table) {
        load(nowNanos);
        version++;
        byte[] bytes = bytes(table);
        for (int block = part.blocks() - 1; block >= lowestBlock(part); block--) {
            if (block != newestBlock && !table.isBad(block) && write(block, bytes)) {
                newestBlock = block;
                return end;
            }
        }
        throw new IllegalStateException("part " + part.id() + " has no good block left for its bad-block table");
    }

    /** The blocks from this on belong to the store. */
    static int lowestBlock(NandPart part) {
        return Math.max(0, part.blocks() - TABLE_BLOCKS);
    }

    private byte[] bytes(BadBlockTable table) {
        int[] numbers = table.toNumbers();
        int content = LEAD_BYTES + 4 * numbers.length;
        byte[] bytes = new byte[(content + 4 + part.pageBytes() - 1) / part.pageBytes() * part.pageBytes()];
        Arrays.fill(bytes, (byte) -1);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(MAGIC).putInt(version).putInt(numbers.length);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        buffer.putInt(crc(bytes, content));
        return bytes;
    }

    private boolean write(int block, byte[] bytes) {
        NandResult erased = device.erase(end, block);
        boolean isGood = erased.isGood();
        end = Math.max(end, erased.endNanos());
        for (int at = 0; at < bytes.length && isGood; at += part.pageBytes()) {
            NandResult written = device.program(end, block, at / part.pageBytes(), bytes, at);
            end = Math.max(end, written.endNanos());
            isGood = written.isGood();
        }
        return isGood;
    }

    private @Nullable ByteBuffer read(int block) {
        byte[] bytes = new byte[part.pageBytes()];
        if (!readPage(block, 0, bytes)) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long content = LEAD_BYTES + 4L * buffer.getInt(8);
        boolean fits = content >= LEAD_BYTES && content + 4 <= part.blockBytes();
        if (buffer.getInt(0) != MAGIC || !fits) {
            return null;
        }
        int pages = (int) ((content + 4 + part.pageBytes() - 1) / part.pageBytes());
        bytes = Arrays.copyOf(bytes, pages * part.pageBytes());
        for (int page = 1; page < pages; page++) {
            if (!readPage(block, page, bytes)) {
                return null;
            }
        }
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt((int) content) == crc(bytes, (int) content) ? buffer : null;
    }

    private boolean readPage(int block, int page, byte[] bytes) {
        NandResult result = device.read(end, block, page, bytes, page * part.pageBytes());
        end = Math.max(end, result.endNanos());
        return result.isGood();
    }

    private static int crc(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
