// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.Locale;

/** Ids a media driver can register under (fact sheet 2.4). */
public enum MediaDevice {
    FIXED_0(0), FIXED_1(1), FIXED_2(2), FIXED_3(3), FIXED_4(4), FIXED_5(5), FIXED_6(6), FIXED_7(7),
    REMOVABLE_0(8), REMOVABLE_1(9), REMOVABLE_2(10), REMOVABLE_3(11),
    EXTENSION_0(13), EXTENSION_1(14), EXTENSION_2(15), EXTENSION_3(16), EXTENSION_4(17), EXTENSION_5(18),
    EXTENSION_6(19), EXTENSION_7(20);

    private final int id;

    MediaDevice(int id) {
        this.id = id;
    }

    /** The kernel's number. */
    public int id() {
        return id;
    }

    /** Whether this id stacks on drives that others registered. */
    public boolean isExtension() {
        return id >= 13;
    }

    /** Whether the media can be pulled out. */
    public boolean isRemovable() {
        return id >= 8 && id <= 11;
    }

    /**
     * The device a driver with this macro prefix registers under by the aliases of d32locd.h ({@code MEDIA_DEVICE_NAND}
     * is {@code EFixedMedia2}); unknown prefixes count as {@code EFixedMedia3}, which no alias uses.
     */
    public static MediaDevice forPrefix(String prefix) {
        String upper = prefix.toUpperCase(Locale.ROOT);
        if (upper.startsWith("IRAM")) {
            return FIXED_0;
        } else if (upper.startsWith("LFFS")) {
            return FIXED_1;
        } else if (upper.startsWith("NAND")) {
            return FIXED_2;
        } else if (upper.startsWith("MMC") || upper.startsWith("SDIO")) {
            return REMOVABLE_0;
        } else if (upper.startsWith("PCCARD")) {
            return REMOVABLE_1;
        } else if (upper.startsWith("CSA")) {
            return REMOVABLE_2;
        } else if (upper.startsWith("NFE")) {
            return EXTENSION_0;
        }
        return FIXED_3;
    }
}
