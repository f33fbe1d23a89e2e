// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.assist;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.DriverSetting;

/**
 * A name in the text of a header.
 *
 * @param offset first character
 * @param name   the name
 */
public record MacroWord(int offset, String name) {

    /** The name that an offset is in or behind; null when there is none. */
    public static @Nullable MacroWord at(String text, int offset) {
        int from = offset;
        while (from > 0 && isPart(text.charAt(from - 1))) {
            from--;
        }
        int to = offset;
        while (to < text.length() && isPart(text.charAt(to))) {
            to++;
        }
        return to > from ? new MacroWord(from, text.substring(from, to)) : null;
    }

    private static boolean isPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** The family the name belongs to, with a driver's prefix or, where older boards have none, without. */
    public Optional<DriverSetting> setting() {
        Optional<DriverSetting> prefixed = DriverSetting.ofMacro(name);
        return prefixed.isPresent() ? prefixed
                : Arrays.stream(DriverSetting.values())
                        .filter(s -> s.isAlsoUnprefixed() && s.suffix().equals(name)).findFirst();
    }

    /** The driver's prefix; empty for a name without one. */
    public String prefix() {
        return setting().filter(s -> name.length() > s.suffix().length() + 1)
                .map(s -> name.substring(0, name.length() - s.suffix().length() - 1)).orElse(""); //$NON-NLS-1$
    }
}
