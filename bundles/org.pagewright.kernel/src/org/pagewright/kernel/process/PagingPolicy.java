// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.process;

/** The kernel's policy for code or data paging, a two-bit field of its configuration flags (fact sheet 8.9). */
public enum PagingPolicy {
    NO_PAGING, ALWAYS_PAGE, DEFAULT_UNPAGED, DEFAULT_PAGED;

    private static final int CODE_SHIFT = 5;
    private static final int DATA_SHIFT = 9;

    /** The code paging policy in bits 5 and 6. */
    public static PagingPolicy ofCode(int kernelConfigFlags) {
        return values()[kernelConfigFlags >> CODE_SHIFT & 3];
    }

    /** The data paging policy in bits 9 and 10. */
    public static PagingPolicy ofData(int kernelConfigFlags) {
        return values()[kernelConfigFlags >> DATA_SHIFT & 3];
    }

    /** Whether something with this attribute is paged when nothing but the system stands behind it. */
    public boolean pages(PagedAttribute attribute) {
        return pages(attribute, this == DEFAULT_PAGED);
    }

    /** The same inside a process, whose default stands in where the attribute says nothing. */
    public boolean pages(PagedAttribute attribute, boolean processDefault) {
        return switch (this) {
        case NO_PAGING -> false;
        case ALWAYS_PAGE -> true;
        case DEFAULT_UNPAGED, DEFAULT_PAGED -> switch (attribute) {
        case PAGED -> true;
        case UNPAGED -> false;
        case UNSPECIFIED -> processDefault;
        };
        };
    }
}
