// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Reads numbers as users type them: {@code 2,3, 0x0A}. */
public final class NumberList {
    private NumberList() {
    }

    /** The numbers, or null when an item is not one. */
    public static @Nullable List<Integer> parse(String text) {
        var numbers = new ArrayList<Integer>();
        if (text.isBlank()) {
            return numbers;
        }
        for (String item : text.split(",", -1)) { //$NON-NLS-1$
            Integer number = number(item);
            if (number == null) {
                return null;
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** One number in decimal or hexadecimal, or null. A leading zero does not make it octal. */
    public static @Nullable Integer number(String text) {
        String item = text.strip();
        try {
            return item.startsWith("0x") || item.startsWith("0X") ? Integer.valueOf(item.substring(2), 16) //$NON-NLS-1$ //$NON-NLS-2$
                    : Integer.valueOf(item);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
