// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.pagewright.kernel.paging.PageCoding;
import org.pagewright.model.KernelLimits;

/**
 * The bytes of an executable file: a header and the code, or a header, the table of page offsets and the compressed
 * pages.
 */
final class CodeText implements ImageBytes {
    /** Size of the header in front of the code of an E32 image. */
    static final int HEADER_BYTES = 124;

    private final long stream;
    private final int pages;
    private final List<Integer> pageOffsets = new ArrayList<>();
    /** The whole file when it is compressed, else empty. */
    private final byte[] file;

    /** @param stream stream of {@link ImageContent}; position 0 is the first byte of a plain file */
    CodeText(long stream, int pages, PageCoding coding) {
        this.stream = stream;
        this.pages = pages;
        file = coding == PageCoding.PLAIN ? new byte[0] : compressed(coding);
    }

    private byte[] compressed(PageCoding coding) {
        var stored = new ArrayList<byte[]>();
        byte[] page = new byte[KernelLimits.PAGE_BYTES];
        int end = HEADER_BYTES + (pages + 1) * Integer.BYTES;
        pageOffsets.add(end);
        for (int i = 0; i < pages; i++) {
            linkedPage(i, page);
            byte[] bytes = coding.encode(page);
            stored.add(bytes);
            end += bytes.length;
            pageOffsets.add(end);
        }
        ByteBuffer bytes = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
        ImageContent.fill(bytes.array(), 0, HEADER_BYTES, stream, 0);
        bytes.position(HEADER_BYTES);
        pageOffsets.forEach(bytes::putInt);
        stored.forEach(bytes::put);
        return bytes.array();
    }

    /** Where each page begins and the last one ends; empty in a plain file. */
    List<Integer> pageOffsets() {
        return pageOffsets;
    }

    /** What a page holds before it is relocated. */
    void linkedPage(int pageIndex, byte[] into) {
        ImageContent.fill(into, 0, KernelLimits.PAGE_BYTES, stream,
                HEADER_BYTES + ((long) pageIndex << KernelLimits.PAGE_SHIFT));
    }

    @Override
    public long lengthBytes() {
        return file.length > 0 ? file.length : HEADER_BYTES + ((long) pages << KernelLimits.PAGE_SHIFT);
    }

    @Override
    public void copy(long position, byte[] into, int offset, int length) {
        if (file.length > 0) {
            System.arraycopy(file, (int) position, into, offset, length);
        } else {
            ImageContent.fill(into, offset, length, stream, position);
        }
    }
}
