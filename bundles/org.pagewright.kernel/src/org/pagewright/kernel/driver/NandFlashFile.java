// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.part.NandPart;

/**
 * A board's NAND part in a file: a {@link ChipImage}, whose checksum covers all, with this of its owner at the end:
 *
 * <pre>
 * 8 bytes  "PWBLKMAP"
 * int n, n times  int physical block, short pages filled: logical blocks in order
 * int n, n times  int physical block: spare blocks in the order of their use
 * the rest        UTF-8, the layout: what lies where
 * </pre>
 */
public final class NandFlashFile {
    private static final long MAGIC = ByteBuffer.wrap("PWBLKMAP".getBytes(StandardCharsets.US_ASCII)).getLong();

    /**
     * What a file holds.
     *
     * @param flash  powered up at virtual time 0; wear goes on, data keeps its age
     * @param layout as it was saved
     */
    public record Loaded(NandFlash flash, String layout) {
    }

    private NandFlashFile() {
    }

    /**
     * Saves a part; the file is replaced as a whole or not at all.
     *
     * @param layout says what lies where, for whoever loads it
     * @throws BadInputException when the file cannot be written or more than 2 GB of pages hold data
     */
    public static void save(Path file, NandFlash flash, String layout, long nowNanos) throws BadInputException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            out.writeLong(MAGIC);
            flash.blocks().write(out);
            out.write(layout.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChipImage.save(file, flash.chip(), nowNanos, bytes.toByteArray());
    }

    /**
     * Loads a part.
     *
     * @param options how it is simulated from now on; contents are kept
     * @throws BadInputException when the file is no image, is damaged, belongs to another part or has no block mapping
     */
    public static Loaded load(Path file, NandPart part, NandOptions options) throws BadInputException {
        ChipImage.Loaded image = ChipImage.load(file, part, options);
        ByteBuffer in = image.owned();
        if (in.remaining() < Long.BYTES || in.getLong() != MAGIC) {
            throw new BadInputException(
                    file + " was not saved by a boot, so nothing is known of what lies where in it.");
        }
        try {
            var blocks = NandBlocks.read(in, part.blocks());
            String layout = StandardCharsets.UTF_8.decode(in).toString();
            return new Loaded(NandFlash.powered(image.chip().restarted(image.nowNanos()), blocks), layout);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new BadInputException(file + " is damaged: its block mapping does not fit the part.", e);
        }
    }
}
