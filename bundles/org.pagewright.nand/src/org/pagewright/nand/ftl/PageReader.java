// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandChip;

/** Reads and parses pages one after the other while a layer powers up, and counts them. */
final class PageReader {
    private final NandChip chip;
    private final PageFormat format;
    private final byte[] buffer;
    private long now;
    private long pagesRead;

    PageReader(NandChip chip, PageFormat format, long nowNanos) {
        this.chip = chip;
        this.format = format;
        now = nowNanos;
        buffer = new byte[chip.part().rawPageBytes()];
    }

    PageFormat.Content read(int block, int page) {
        pagesRead++;
        byte @Nullable [] good = chip.intact(now, block, page, format.codec().encoder());
        if (good != null) {
            System.arraycopy(good, 0, buffer, 0, buffer.length);
            format.take(buffer);
            now = chip.readTime(now, block, page);
            return PageFormat.Content.GOOD;
        }
        now = chip.readRaw(now, block, page, buffer).endNanos();
        return format.parse(buffer);
    }

    /** Main and spare area of the page read last, corrected as far as possible. */
    byte[] buffer() {
        return buffer;
    }

    /** Logical page or kind of the page read last. */
    int logicalPage() {
        return format.logicalPage();
    }

    /** Sequence of the page read last; of a page of the log that is not the first of its block the {@link PageLink}. */
    int sequence() {
        return format.link();
    }

    /** Whether name and sequence of a page that could not be read can be relied on all the same. */
    boolean isTagReadable() {
        return format.isTagReadable();
    }

    long nowNanos() {
        return now;
    }

    long pagesRead() {
        return pagesRead;
    }
}
