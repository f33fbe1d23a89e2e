// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.Nullable;

/** Arrays of erased pages, kept to be filled again: in a long run no page is allocated, cleared or moved by the JVM. */
final class PagePool {
    private final int rawPageBytes;
    private final byte[] @Nullable [] kept;
    private int count;

    PagePool(int rawPageBytes, int most) {
        this.rawPageBytes = rawPageBytes;
        kept = new byte[most][];
    }

    /** A pool that keeps nothing. */
    static PagePool none(PagePool like) {
        return new PagePool(like.rawPageBytes, 0);
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

    void clear() {
        count = 0;
    }
}
