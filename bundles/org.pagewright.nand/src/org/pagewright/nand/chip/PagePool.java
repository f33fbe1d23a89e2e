// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/** Arrays of erased pages, kept to be filled again: in a long run no page is allocated, cleared or moved by the JVM. */
final class PagePool {
    private static final int LEAST_BYTES = 1 << 21;

    private final int rawPageBytes;
    private final byte[] @Nullable [] kept;
    private int count;

    private PagePool(int rawPageBytes, int most) {
        this.rawPageBytes = rawPageBytes;
        kept = new byte[most][];
    }

    /** A pool for the pages of two blocks in each plane, or more when they are small. */
    static PagePool of(NandPart part) {
        return new PagePool(part.rawPageBytes(),
                Math.max(2 * part.planes() * part.pagesPerBlock(), LEAST_BYTES / part.rawPageBytes()));
    }

    /** Another pool for such pages. */
    static PagePool like(PagePool other) {
        return new PagePool(other.rawPageBytes, other.kept.length);
    }

    /** A page of any contents. */
    byte[] take() {
        if (count > 0) {
            byte @Nullable [] page = kept[--count];
            if (page != null) {
                return page;
            }
        }
        return new byte[rawPageBytes];
    }

    void give(byte[] page) {
        if (count < kept.length) {
            kept[count++] = page;
        }
    }
}
