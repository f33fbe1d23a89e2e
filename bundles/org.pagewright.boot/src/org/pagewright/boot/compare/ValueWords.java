// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.pagewright.boot.timeline.TimeText;

/** Paths and values of a boot result as people read them: {@code drives[2].readBytes} is "drive 2: read bytes". */
final class ValueWords {
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]+)(?:\\[([^]]*)])?\\.?");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Map<String, String> WORDS = Map.of("nand", "NAND", "rom", "ROM", "ecc", "ECC", "cpu",
            "processor", "p50", "median", "p90", "90 %", "p99", "99 %");
    private static final String NANOS = "Nanos";
    private static final String BITS = "AttBits";

    private ValueWords() {
    }

    /** What a value is. */
    static String name(String path) {
        var steps = STEP.matcher(path);
        var text = new StringBuilder();
        while (steps.find()) {
            text.append(text.isEmpty() ? "" : ": ");
            String key = steps.group(2);
            text.append(key == null ? words(steps.group(1)) : singular(words(steps.group(1))) + " " + key);
        }
        return text.toString();
    }

    /** A value as text: times with their unit, capability bits in hexadecimal, digits in groups. */
    static String value(String path, String raw) {
        if (raw.isEmpty() || !raw.chars().allMatch(Character::isDigit) || raw.length() > 18 || path.equals("seed")) {
            return raw;
        }
        long number = Long.parseLong(raw);
        if (path.endsWith(NANOS)) {
            return TimeText.of(number);
        }
        return path.endsWith(BITS) ? String.format("0x%x", number) : String.format(Locale.ROOT, "%,d", number);
    }

    private static String words(String step) {
        String plain = step.endsWith(NANOS) ? step.substring(0, step.length() - NANOS.length()) : step;
        if (step.endsWith(BITS)) {
            plain = step.substring(0, step.length() - "Bits".length());
        }
        var text = new StringBuilder();
        for (String word : WORD_START.split(plain)) {
            String lower = word.toLowerCase(Locale.ROOT);
            text.append(text.isEmpty() ? "" : " ").append(WORDS.getOrDefault(lower, lower));
        }
        return text.toString().replace("page ins", "page-ins").replace("page outs", "page-outs")
                .replace("page in ", "page-in ").replace("drive att", "iDriveAtt").replace("media att", "iMediaAtt");
    }

    private static String singular(String words) {
        return words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    }
}
