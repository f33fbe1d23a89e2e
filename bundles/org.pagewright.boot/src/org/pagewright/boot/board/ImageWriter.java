// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import org.pagewright.kernel.driver.NandImage;
import org.pagewright.kernel.driver.TimedStore;
import org.pagewright.kernel.file.Volume;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.paging.BlockMap;

/** Puts the ROM image and the files of a plan onto its storage, before any virtual time passes. */
final class ImageWriter {
    private static final int PAGE = 4096;
    private final TreeMap<Long, byte[]> pages = new TreeMap<>();
    private final int pageBytes;

    private ImageWriter(int pageBytes) {
        this.pageBytes = pageBytes;
    }

    static void write(MediaPlan plan, RomImage rom, NandImage image) {
        var writer = new ImageWriter(image.pageBytes());
        writer.collect(plan, rom);
        for (Map.Entry<Long, byte[]> page : writer.pages.entrySet()) {
            image.put(page.getKey() * writer.pageBytes, page.getValue(), 0);
        }
    }

    /** CRC-32C of all that {@link #write} puts on a NAND part, with the numbers of the pages. */
    static long checksum(MediaPlan plan, RomImage rom, int pageBytes) {
        var writer = new ImageWriter(pageBytes);
        writer.collect(plan, rom);
        var checksum = new CRC32C();
        for (Map.Entry<Long, byte[]> page : writer.pages.entrySet()) {
            checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, page.getKey()));
            checksum.update(page.getValue());
        }
        return checksum.getValue();
    }

    static void write(MediaPlan plan, RomImage rom, TimedStore store) {
        var writer = new ImageWriter(PAGE);
        writer.collect(plan, rom);
        for (Map.Entry<Long, byte[]> page : writer.pages.entrySet()) {
            store.preload(page.getKey() * PAGE, page.getValue(), 0, PAGE);
        }
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
            byte[] page = pages.computeIfAbsent((at + done) / pageBytes, key -> blank());
            System.arraycopy(bytes, done, page, inPage, piece);
            done += piece;
        }
    }

    private void fill(long at, ImageBytes bytes, long position, long length) {
        for (long done = 0; done < length;) {
            int inPage = (int) ((at + done) % pageBytes);
            int piece = (int) Math.min(pageBytes - inPage, length - done);
            byte[] page = pages.computeIfAbsent((at + done) / pageBytes, key -> blank());
            bytes.copy(position + done, page, inPage, piece);
            done += piece;
        }
    }

    private byte[] blank() {
        byte[] page = new byte[pageBytes];
        java.util.Arrays.fill(page, (byte) -1);
        return page;
    }
}
