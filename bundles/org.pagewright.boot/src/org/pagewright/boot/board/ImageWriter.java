// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.driver.NandImage;
import org.pagewright.kernel.driver.TimedStore;
import org.pagewright.kernel.file.Volume;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.paging.BlockMap;

/** Puts the ROM image and the files of a plan onto its storage, before any virtual time passes. */
final class ImageWriter {
    private static final int PAGE = 4096;
    /** Bytes by page, null where nothing is put. */
    private final byte[] @Nullable [] pages;
    private final int pageBytes;

    private ImageWriter(MediaPlan plan, RomImage rom, int pageBytes) {
        this.pageBytes = pageBytes;
        pages = new byte[(int) (plan.sizeBytes() / pageBytes)][];
        collect(plan, rom);
    }

    /** What happens with a page and its number. */
    private interface PageUse {
        void use(int number, byte[] page);
    }

    private void forEach(PageUse use) {
        for (int number = 0; number < pages.length; number++) {
            byte @Nullable [] page = pages[number];
            if (page != null) {
                use.use(number, page);
            }
        }
    }

    static void write(MediaPlan plan, RomImage rom, NandImage image) {
        int pageBytes = image.pageBytes();
        new ImageWriter(plan, rom, pageBytes).forEach((number, page) -> image.put((long) number * pageBytes, page));
    }

    /** CRC-32C of all that {@link #write} puts on a NAND part, with the numbers of the pages. */
    static long checksum(MediaPlan plan, RomImage rom, int pageBytes) {
        var checksum = new CRC32C();
        new ImageWriter(plan, rom, pageBytes).forEach((number, page) -> {
            checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
            checksum.update(page);
        });
        return checksum.getValue();
    }

    static void write(MediaPlan plan, RomImage rom, TimedStore store) {
        new ImageWriter(plan, rom, PAGE).forEach((number, page) -> store.preload((long) number * PAGE, page, 0, PAGE));
    }

    private void collect(MediaPlan plan, RomImage rom) {
        if (plan.holdsRom()) {
            fill(plan.romBaseBytes(), rom, 0, rom.lengthBytes());
        }
        plan.volumes().forEach((drive, volume) -> {
            Partition partition = plan.partitions().get(plan.settings().drivesOrEmpty().indexOf(drive));
            for (Volume.Piece piece : volume.metadata()) {
                copy(partition.baseBytes() + piece.position(), piece.bytes());
            }
        });
        for (CodeFile file : plan.files()) {
            int index = plan.settings().drivesOrEmpty().indexOf(file.image().drive());
            Partition partition = plan.partitions().get(index);
            long position = 0;
            for (BlockMap.Extent extent : file.image().blockMap().extents()) {
                long length = (long) extent.blockCount() * file.image().blockMap().blockBytes();
                long at = partition.baseBytes() + extent.startBlock() * file.image().blockMap().blockBytes();
                fill(at, file.bytes(), position, Math.min(length, file.bytes().lengthBytes() - position));
                position += length;
            }
        }
    }

    private void copy(long at, byte[] bytes) {
        for (int done = 0; done < bytes.length;) {
            int inPage = (int) ((at + done) % pageBytes);
            int piece = Math.min(pageBytes - inPage, bytes.length - done);
            byte[] page = page((at + done) / pageBytes);
            System.arraycopy(bytes, done, page, inPage, piece);
            done += piece;
        }
    }

    private void fill(long at, ImageBytes bytes, long position, long length) {
        for (long done = 0; done < length;) {
            int inPage = (int) ((at + done) % pageBytes);
            int piece = (int) Math.min(pageBytes - inPage, length - done);
            byte[] page = page((at + done) / pageBytes);
            bytes.copy(position + done, page, inPage, piece);
            done += piece;
        }
    }

    private byte[] page(long number) {
        byte @Nullable [] known = pages[(int) number];
        if (known != null) {
            return known;
        }
        byte[] page = new byte[pageBytes];
        Arrays.fill(page, (byte) -1);
        pages[(int) number] = page;
        return page;
    }
}
