// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.RomFormat;
import org.pagewright.kernel.paging.PageCoding;
import org.pagewright.kernel.paging.RomPageIndex;
import org.pagewright.model.KernelLimits;

/**
 * The XIP ROM image: an unpaged section that is loaded whole at boot (header, kernel, extensions, page index), and the
 * paged section behind it, whose last pages are empty.
 */
public final class RomImage implements ImageBytes {
    private static final int UNPAGED_PAGES = 256;
    private static final int PAGED_PAGES = 1280;
    private static final int EMPTY_PAGES = 32;

    private final long stream;
    private final @Nullable RomPageIndex index;
    /** The page index as it lies at the end of the unpaged section; empty without one. */
    private final byte[] indexBytes;
    /** The paged section as stored where there is an index. */
    private final byte[] stored;

    private RomImage(long stream, @Nullable RomPageIndex index, byte[] stored) {
        this.stream = stream;
        this.index = index;
        this.indexBytes = index == null ? new byte[0] : index.toBytes();
        this.stored = stored;
    }

    /** The image most runs use: 1 MiB unpaged, 5 MiB paged, of which 128 KiB are empty. */
    public static RomImage standard(long seed, RomFormat format) {
        var plain = new RomImage(seed * 31 + 7, null, new byte[0]);
        if (format == RomFormat.PLAIN) {
            return plain;
        }
        PageCoding coding = format == RomFormat.BYTE_PAIR ? PageCoding.BYTE_PAIR : PageCoding.PLAIN;
        var entries = new ArrayList<RomPageIndex.Entry>();
        var bytes = new ByteArrayOutputStream();
        byte[] page = new byte[KernelLimits.PAGE_BYTES];
        for (int i = 0; i < PAGED_PAGES; i++) {
            plain.expectedPage(i, page);
            int start = (UNPAGED_PAGES << KernelLimits.PAGE_SHIFT) + bytes.size();
            byte[] stored = i < PAGED_PAGES - EMPTY_PAGES ? coding.encode(page) : new byte[0];
            bytes.writeBytes(stored);
            entries.add(new RomPageIndex.Entry(start, stored.length, coding));
        }
        return new RomImage(plain.stream, new RomPageIndex(entries), bytes.toByteArray());
    }

    /** Pages loaded whole at boot. */
    public int unpagedPages() {
        return UNPAGED_PAGES;
    }

    /** Pages of the paged section. */
    public int pagedPages() {
        return PAGED_PAGES;
    }

    /** The page index, null without one. */
    public @Nullable RomPageIndex index() {
        return index;
    }

    @Override
    public long lengthBytes() {
        return ((long) UNPAGED_PAGES << KernelLimits.PAGE_SHIFT)
                + (index == null ? (long) PAGED_PAGES << KernelLimits.PAGE_SHIFT : stored.length);
    }

    @Override
    public void copy(long position, byte[] into, int offset, int length) {
        long unpaged = (long) UNPAGED_PAGES << KernelLimits.PAGE_SHIFT;
        for (int done = 0; done < length;) {
            long at = position + done;
            int inPage = (int) (at & KernelLimits.PAGE_BYTES - 1);
            int piece = Math.min(length - done, KernelLimits.PAGE_BYTES - inPage);
            if (at < unpaged) {
                ImageContent.fill(into, offset + done, piece, stream, at);
                copyIndex(at - (unpaged - indexBytes.length), into, offset + done, piece);
            } else if (index != null) {
                piece = (int) Math.min(piece, unpaged + stored.length - at);
                System.arraycopy(stored, (int) (at - unpaged), into, offset + done, piece);
            } else if (at - unpaged >> KernelLimits.PAGE_SHIFT >= PAGED_PAGES - EMPTY_PAGES) {
                Arrays.fill(into, offset + done, offset + done + piece, (byte) 0xFF);
            } else {
                ImageContent.fill(into, offset + done, piece, stream, at);
            }
            done += piece;
        }
    }

    /** Lays the index over a piece that begins so many bytes behind the start of the index. */
    private void copyIndex(long from, byte[] into, int offset, int length) {
        int first = (int) Math.max(0, -from);
        int count = (int) Math.min(length, indexBytes.length - from) - first;
        if (count > 0) {
            System.arraycopy(indexBytes, (int) from + first, into, offset + first, count);
        }
    }

    /** What a page of the paged section holds once it is in RAM. */
    public void expectedPage(int pagedIndex, byte[] into) {
        if (pagedIndex >= PAGED_PAGES - EMPTY_PAGES) {
            Arrays.fill(into, (byte) 0xFF);
            return;
        }
        ImageContent.fill(into, 0, KernelLimits.PAGE_BYTES, stream,
                (long) (UNPAGED_PAGES + pagedIndex) << KernelLimits.PAGE_SHIFT);
    }
}
