// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.sweep;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Numbers as a sweep takes them: {@code 64,256}, {@code 1..4}, {@code 256..1024:256} in steps, {@code 256..4096*2} in
 * factors.
 *
 * @param values in the order of the text
 */
record NumberList(List<Integer> values) {
    private static final int MOST_VALUES = 1_000;

    NumberList {
        values = List.copyOf(values);
    }

    static NumberList of(int value) {
        return new NumberList(List.of(value));
    }

    static NumberList parse(String text) {
        var values = new ArrayList<Integer>();
        for (String item : text.split(",", -1)) {
            int dots = item.indexOf("..");
            if (dots < 0) {
                values.add(number(item, text));
            } else {
                addRange(number(item.substring(0, dots), text), item.substring(dots + 2), text, values);
            }
        }
        return new NumberList(values);
    }

    private static void addRange(int first, String rest, String text, List<Integer> values) {
        int sign = Math.max(rest.indexOf(':'), rest.indexOf('*'));
        boolean multiplies = sign >= 0 && rest.charAt(sign) == '*';
        int last = number(sign < 0 ? rest : rest.substring(0, sign), text);
        int step = sign < 0 ? 1 : number(rest.substring(sign + 1), text);
        if (step < (multiplies ? 2 : 1) || last < first || (multiplies && first < 1)) {
            throw new TypeConversionException("the range in '" + text + "' does not rise");
        }
        for (long value = first; value <= last; value = multiplies ? value * step : value + step) {
            values.add((int) value);
            if (values.size() > MOST_VALUES) {
                throw new TypeConversionException("'" + text + "' has more than " + MOST_VALUES + " values");
            }
        }
    }

    private static int number(String text, String whole) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + whole
                    + "' is no list of numbers such as 64,256 or 1..4 or 256..1024:256 or 256..4096*2");
        }
    }

    /** For the command-line library. */
    static final class Converter implements ITypeConverter<NumberList> {
        @Override
        public NumberList convert(@Nullable String text) {
            return parse(text == null ? "" : text);
        }
    }
}
