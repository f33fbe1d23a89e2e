// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

import picocli.CommandLine.TypeConversionException;

/** Reads the lists that options take. */
public final class IntegerList {
    private IntegerList() {
    }

    /** {@code 2,3,5}: local drives, each 0 to 15 or -1 for an unused slot. */
    public static List<Integer> drives(String text) {
        List<Integer> drives = new ArrayList<>();
        for (String item : text.isBlank() ? new String[0] : text.split(",", -1)) {
            int drive = number(item, "drive");
            if (drive < -1 || drive >= KernelLimits.MAX_LOCAL_DRIVES) {
                throw new TypeConversionException("drive " + drive + " is outside 0 to 15");
            }
            drives.add(drive);
        }
        return drives;
    }

    /** {@code rom,code,data} or {@code none} as a paging type word. */
    public static int pagingBits(String text) {
        if (text.strip().equalsIgnoreCase("none")) {
            return 0;
        }
        int bits = 0;
        for (String item : text.split(",", -1)) {
            bits |= switch (item.strip().toLowerCase(Locale.ROOT)) {
            case "rom" -> PagingType.ROM.bit();
            case "code" -> PagingType.CODE.bit();
            case "data" -> PagingType.DATA.bit();
            default -> throw new TypeConversionException("'" + item.strip() + "' is not one of rom, code, data, none");
            };
        }
        return bits;
    }

    /** A count of at least 1. */
    public static int count(String text, String what) {
        int count = number(text, what);
        if (count < 1) {
            throw new TypeConversionException(what + " must be at least 1, not " + count);
        }
        return count;
    }

    private static int number(String text, String what) {
        try {
            return Integer.decode(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text.strip() + "' is no " + what + " number");
        }
    }
}
