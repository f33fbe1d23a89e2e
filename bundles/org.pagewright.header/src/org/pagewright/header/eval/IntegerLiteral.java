// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import org.pagewright.header.syntax.HeaderToken;

/** Number and character literals. */
final class IntegerLiteral {
    private IntegerLiteral() {
    }

    /** A decimal, hexadecimal, octal or binary literal with optional suffix. */
    static long number(String spelling) throws ExpressionException {
        int end = spelling.length();
        while (end > 1 && "uUlL".indexOf(spelling.charAt(end - 1)) >= 0) {
            end--;
        }
        String digits = spelling.substring(0, end);
        try {
            if (digits.startsWith("0x") || digits.startsWith("0X")) {
                return Long.parseUnsignedLong(digits.substring(2), 16);
            } else if (digits.startsWith("0b") || digits.startsWith("0B")) {
                return Long.parseUnsignedLong(digits.substring(2), 2);
            } else if (digits.length() > 1 && digits.startsWith("0")) {
                return Long.parseUnsignedLong(digits.substring(1), 8);
            }
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ExpressionException("has '" + shortened(spelling) + "', which is no integer");
        }
    }

    /** A character literal of one character. */
    static long character(HeaderToken token) throws ExpressionException {
        String s = token.spelling();
        if (token.complete() && s.length() == 3) {
            return s.charAt(1);
        }
        if (token.complete() && s.length() == 4 && s.charAt(1) == '\\') {
            int escape = "0abtnvfr".indexOf(s.charAt(2));
            return escape < 0 ? s.charAt(2) : escape == 0 ? 0 : escape + 6;
        }
        throw new ExpressionException("has " + shortened(s) + ", which is no character");
    }

    private static String shortened(String s) {
        return s.length() > 40 ? s.substring(0, 40) + "..." : s;
    }
}
