// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/** Flags of a local drive request (fact sheet 6.1). */
public final class RequestFlags {
    public static final int WHOLE_MEDIA = 1;
    public static final int ADJUSTED = 2;
    public static final int PHYS_ADDR = 4;
    public static final int PAGING = 8;
    public static final int BACKGROUND_PAGING = 0x10;
    public static final int CODE_PAGING = 0x20;
    public static final int DATA_PAGING = 0x40;
    public static final int CLIENT_BUFFER = 0x80;
    public static final int KERNEL_BUFFER = 0x100;
    public static final int PHYS_ADDR_ONLY = 0x200;

    private RequestFlags() {
    }
}
