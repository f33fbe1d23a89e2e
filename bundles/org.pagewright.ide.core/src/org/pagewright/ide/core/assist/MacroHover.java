// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.assist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.pagewright.header.HeaderReader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;

/** What a macro means, and what follows from its value: a mask of drives, bytes of a fragment. */
public final class MacroHover {
    private MacroHover() {
    }

    /** The explanation of the name at an offset as HTML, or null when it is no macro of ours. */
    public static @Nullable String html(String text, int offset) {
        MacroWord word = MacroWord.at(text, offset);
        Optional<DriverSetting> setting = word == null ? Optional.empty() : word.setting();
        if (word == null || setting.isEmpty()) {
            return null;
        }
        String value = value(text, word.prefix(), setting.get());
        return "<b>" + word.name() + "</b><p>" + MacroMeaning.of(setting.get()) + "</p>" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                + (value.isEmpty() ? "" : "<p>" + value + "</p>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static String value(String text, String prefix, DriverSetting setting) {
        try {
            var header = HeaderReader.parse("hover", text.getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
            return HeaderReader.evaluate(header, Map.of()).settings().driver(prefix)
                    .map(driver -> value(driver, setting)).orElse(""); //$NON-NLS-1$
        } catch (BadInputException e) {
            return ""; // the marker on the text says what is wrong
        }
    }

    private static String value(MediaDriverSettings driver, DriverSetting setting) {
        return switch (setting) {
        case DRIVE_COUNT, DRIVE_LIST -> drives(driver.drivesOrEmpty());
        case PAGE_DRIVE_COUNT, PAGE_DRIVE_LIST -> drives(driver.pageDrivesOrEmpty());
        case PAGING_TYPE -> NLS.bind(Messages.Value_paging, driver.pagingTypes().stream().map(Enum::name)
                .collect(Collectors.joining(" + "))); //$NON-NLS-1$
        case NUM_PAGES -> {
            Integer pages = driver.numPages();
            yield pages == null ? "" : number(Messages.Value_fragment, (long) pages * KernelLimits.PAGE_BYTES); //$NON-NLS-1$
        }
        case SECTOR_SHIFT -> number(Messages.Value_sector, 1L << Math.clamp(driver.sectorShiftOrDefault(), 0, 30));
        default -> ""; //$NON-NLS-1$
        };
    }

    private static String drives(List<Integer> drives) {
        long mask = drives.stream().filter(d -> d >= 0 && d < Integer.SIZE).mapToLong(d -> 1L << d).sum();
        String letters = drives.stream().filter(d -> d >= 0 && d < Integer.SIZE).map(d -> d.toString())
                .collect(Collectors.joining(", ")); //$NON-NLS-1$
        return drives.isEmpty() ? "" //$NON-NLS-1$
                : NLS.bind(Messages.Value_drives,
                        new Object[] { letters, drives.size(), Long.toHexString(mask).toUpperCase(Locale.ROOT) });
    }

    private static String number(String message, long value) {
        return NLS.bind(message, value, Long.toHexString(value).toUpperCase(Locale.ROOT));
    }
}
