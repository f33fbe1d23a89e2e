// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.process;

import java.util.Optional;

/** What an image, a chunk or a thread asks for: {@code EPaged}, {@code EUnpaged} or nothing. */
public enum PagedAttribute {
    UNSPECIFIED, PAGED, UNPAGED;

    /** From the two flags of an image; both at once is {@code KErrCorrupt}, told by an empty answer. */
    public static Optional<PagedAttribute> ofFlags(boolean paged, boolean unpaged) {
        if (paged && unpaged) {
            return Optional.empty();
        }
        return Optional.of(paged ? PAGED : unpaged ? UNPAGED : UNSPECIFIED);
    }

    /** This attribute where it says something, else the other. */
    public PagedAttribute or(PagedAttribute weaker) {
        return this == UNSPECIFIED ? weaker : this;
    }
}
