// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

/** The requests a media driver is asked with (fact sheet 6.1). */
public enum RequestKind {
    /** ECaps. */
    CAPS(0, 0),
    /** ERead of a client. */
    READ(1, 0),
    /** EWrite of a client. */
    WRITE(2, 0),
    /** A fragment of a write, classic kernel. */
    FRAGMENT(17, 0),
    /** The last fragment of a write, classic kernel. */
    LAST_FRAGMENT(18, 0),
    /** ERomPageInRequest. */
    ROM_PAGE_IN(19, Flags.PAGING | Flags.KERNEL_BUFFER),
    /** ECodePageInRequest. */
    CODE_PAGE_IN(20, Flags.PAGING | Flags.KERNEL_BUFFER | Flags.CODE),
    /** What code page-ins are not: the last id that is reserved for paging. */
    RESERVED_31(31, Flags.PAGING | Flags.KERNEL_BUFFER),
    /** ERead with EPaging and EDataPaging. */
    DATA_PAGE_IN(1, Flags.PAGING | Flags.KERNEL_BUFFER | Flags.DATA),
    /** EWrite with EPaging and EDataPaging. */
    DATA_PAGE_OUT(2, Flags.PAGING | Flags.KERNEL_BUFFER | Flags.DATA);

    private static final class Flags {
        static final int PAGING = 8;
        static final int CODE = 0x20;
        static final int DATA = 0x40;
        static final int KERNEL_BUFFER = 0x100;
    }

    private final int id;
    private final int flags;

    RequestKind(int id, int flags) {
        this.id = id;
        this.flags = flags;
    }

    int id() {
        return id;
    }

    int flags() {
        return flags;
    }

    /** Whether the pager sends it. */
    public boolean isPaging() {
        return flags != 0;
    }

    /** Whether it brings a page in. */
    public boolean isPageIn() {
        return isPaging() && id != DATA_PAGE_OUT.id;
    }
}
