// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.pagewright.model.BadInputException;

/** Virtual times as people write them: {@code 1200}, {@code 1.5ms}, {@code 0x20}; a number alone is nanoseconds. */
public final class TimeText {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]*)?)\\s*(ns|us|\u00B5s|ms|s|)");

    private TimeText() {
    }

    /**
     * Reads a time.
     *
     * @throws BadInputException when it is none
     */
    public static long parse(String text) throws BadInputException {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (plain.startsWith("0x")) {
                return Long.parseLong(plain.substring(2), 16);
            }
            var number = NUMBER.matcher(plain);
            if (number.matches()) {
                int digits = switch (number.group(2)) {
                case "s" -> 9;
                case "ms" -> 6;
                case "us", "\u00B5s" -> 3;
                default -> 0;
                };
                return new BigDecimal(number.group(1)).movePointRight(digits).longValue();
            }
        } catch (NumberFormatException e) {
            throw new BadInputException("'" + text + "' is no time; write for example 12.5ms.", e);
        }
        throw new BadInputException("'" + text + "' is no time; write for example 12.5ms.");
    }

    /** A time with the unit that suits it and every digit that counts. */
    public static String of(long nanos) {
        long size = Math.abs(nanos);
        if (size < 1_000) {
            return nanos + " ns";
        }
        int digits = size < 1_000_000 ? 3 : size < 1_000_000_000 ? 6 : 9;
        String unit = digits == 3 ? "us" : digits == 6 ? "ms" : "s";
        return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString() + " " + unit;
    }
}
