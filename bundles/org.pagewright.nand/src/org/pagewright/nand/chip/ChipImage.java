// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.AtomicFile;
import org.pagewright.nand.part.NandPart;

/**
 * The cells of a chip in a file, so that a run can go on where the last one ended. Big-endian, erased pages left out:
 *
 * <pre>
 * 8 bytes  "PWNAND01"
 * text     part id (2 bytes length, UTF-8); then six ints: page, spare, pages per block, blocks, planes, 1 if contents
 * 2 longs  seed, virtual time in ns
 * per block  byte state, short next page, int cycles, int reads since erase, long time of first program in ns,
 *            then one byte of partial programs for each page below the next page
 * int n, n times  int page, int unstable bits
 * int n, n times  int page, main and spare bytes
 * any bytes        what the owner of the chip keeps outside of it; none when it keeps all in the cells
 * int      CRC-32C of all bytes before
 * </pre>
 */
public final class ChipImage {
    private static final byte[] MAGIC = "PWNAND01".getBytes(StandardCharsets.US_ASCII);
    private static final long MOST_BYTES = 2_000_000_000L;

    /**
     * A chip from an image.
     *
     * @param chip     powered up, its cells as saved
     * @param nowNanos virtual time at which it was saved
     * @param owned    what the owner of the chip keeps outside of it, empty when nothing
     */
    public record Loaded(NandChip chip, long nowNanos, ByteBuffer owned) {
    }

    /**
     * What an image says about itself.
     *
     * @param partId  the part it belongs to
     * @param payload whether it has contents
     */
    public record Label(String partId, boolean payload) {
    }

    private ChipImage() {
    }

    /**
     * Reads only what an image says about itself.
     *
     * @throws BadInputException when the file is no image
     */
    public static Label label(Path file) throws BadInputException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] magic = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new BadInputException(file + " is not a NAND image.");
            }
            String partId = in.readUTF();
            in.skipNBytes(5L * Integer.BYTES);
            return new Label(partId, in.readInt() != 0);
        } catch (EOFException e) {
            throw new BadInputException(file + " is damaged: it ends too early.", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: there is no such file or it is not readable.", e);
        }
    }

    /**
     * Saves a chip whose owner keeps all in the cells; the file is replaced as a whole or not at all.
     *
     * @throws BadInputException when the file cannot be written or more than 2 GB of pages hold data
     */
    public static void save(Path file, NandChip chip, long nowNanos) throws BadInputException {
        save(file, chip, nowNanos, new byte[0]);
    }

    /**
     * Saves a chip with what its owner keeps outside of it.
     *
     * @param owned in a format of the owner, which begins with a magic of its own
     * @throws BadInputException when the file cannot be written or more than 2 GB of pages hold data
     */
    public static void save(Path file, NandChip chip, long nowNanos, byte[] owned) throws BadInputException {
        long pages = 0;
        StoredPages stored = chip.array().pages;
        for (int page = 0; page < stored.count(); page++) {
            pages += stored.isErased(page) ? 0 : 1;
        }
        if (pages * chip.part().rawPageBytes() > MOST_BYTES) {
            throw new BadInputException(file + " cannot be written: the chip holds more than 2 GB of data.");
        }
        try {
            AtomicFile.replace(file, bytes(chip, nowNanos, (int) pages, owned));
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Loads a chip.
     *
     * @param options how it is simulated from now on; must keep contents exactly when the image has them
     * @throws BadInputException when the file is no image, is damaged or belongs to another part
     */
    public static Loaded load(Path file, NandPart part, NandOptions options) throws BadInputException {
        byte[] bytes;
        try {
            if (Files.isDirectory(file)) {
                throw new BadInputException(file + " is a folder, not a NAND image.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException | OutOfMemoryError e) {
            throw new BadInputException(file + " cannot be read: there is no such file or it is not readable.", e);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[MAGIC.length];
        if (bytes.length > MAGIC.length + Integer.BYTES) {
            in.get(magic);
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new BadInputException(file + " is not a NAND image.");
        }
        var checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - Integer.BYTES);
        if (in.getInt(bytes.length - Integer.BYTES) != (int) checksum.getValue()) {
            throw new BadInputException(file + " is damaged: its check sum does not match.");
        }
        try {
            return read(in, file, part, options);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new BadInputException(file + " is damaged: it ends too early.", e);
        }
    }

    private static byte[] bytes(NandChip chip, long nowNanos, int pages, byte[] owned) throws IOException {
        NandPart part = chip.part();
        ChipArray array = chip.array();
        var bytes = new ByteArrayOutputStream(1 << 16);
        var checksum = new CRC32C();
        var out = new DataOutputStream(new CheckedOutputStream(bytes, checksum));
        out.write(MAGIC);
        out.writeUTF(part.id());
        for (int value : geometry(part, chip.options().payload())) {
            out.writeInt(value);
        }
        out.writeLong(chip.seed());
        out.writeLong(nowNanos);
        for (int block = 0; block < part.blocks(); block++) {
            out.writeByte(array.blockState[block]);
            out.writeShort(array.nextPage[block]);
            out.writeInt(array.cycles[block]);
            out.writeInt(array.disturbingReads[block]);
            out.writeLong(array.programmedAtNanos[block]);
            out.write(array.partialPrograms, block * part.pagesPerBlock(), array.nextPage[block]);
        }
        out.writeInt(array.unstableBits.size());
        for (Map.Entry<Integer, Integer> entry : array.unstableBits.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeInt(entry.getValue());
        }
        out.writeInt(pages);
        for (int page = 0; page < array.pages.count(); page++) {
            byte @Nullable [] raw = array.pages.get(page);
            if (raw != null) {
                out.writeInt(page);
                out.write(raw);
            }
        }
        out.write(owned);
        out.writeInt((int) checksum.getValue());
        return bytes.toByteArray();
    }

    private static Loaded read(ByteBuffer in, Path file, NandPart part, NandOptions options) throws BadInputException {
        byte[] id = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(id);
        String name = new String(id, StandardCharsets.UTF_8);
        int[] expected = geometry(part, options.payload());
        for (int i = 0; i < expected.length; i++) {
            if (in.getInt() != expected[i] || !name.equals(part.id())) {
                throw new BadInputException(file + " is an image of " + name + (i == expected.length - 1
                        ? " that was saved " + (options.payload() ? "without" : "with") + " contents."
                        : ", which is not the part " + part.id() + " of this run."));
            }
        }
        long seed = in.getLong();
        long nowNanos = in.getLong();
        var array = new ChipArray(part, options.payload());
        for (int block = 0; block < part.blocks(); block++) {
            array.blockState[block] = in.get();
            array.nextPage[block] = in.getShort();
            array.cycles[block] = in.getInt();
            array.disturbingReads[block] = in.getInt();
            array.programmedAtNanos[block] = in.getLong();
            in.get(array.partialPrograms, block * part.pagesPerBlock(), array.nextPage[block]);
        }
        for (int left = in.getInt(); left > 0; left--) {
            int page = in.getInt();
            array.unstableBits.put(page, in.getInt());
        }
        for (int left = in.getInt(); left > 0; left--) {
            int page = in.getInt();
            byte[] raw = new byte[part.rawPageBytes()];
            in.get(raw);
            array.pages.put(page, raw);
        }
        ByteBuffer owned = in.slice(in.position(), in.limit() - Integer.BYTES - in.position());
        return new Loaded(new NandChip(part, seed, options, array), nowNanos, owned);
    }

    private static int[] geometry(NandPart part, boolean payload) {
        return new int[] { part.pageBytes(), part.oobBytes(), part.pagesPerBlock(), part.blocks(), part.planes(),
                payload ? 1 : 0 };
    }
}
