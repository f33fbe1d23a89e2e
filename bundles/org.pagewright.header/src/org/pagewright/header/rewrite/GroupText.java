// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import java.util.List;
import java.util.Map;

import org.pagewright.model.DriverSetting;

/** The text of new definitions. */
final class GroupText {
    private GroupText() {
    }

    /** A whole driver: comment and definitions, each line with its end. */
    static String driver(DriverChange driver, DefineStyle style, String lineEnd) {
        var out = new StringBuilder();
        String name = driver.name();
        out.append("// ").append(name == null ? driver.prefix() : name).append(" media driver").append(lineEnd);
        Map<DriverSetting, List<Long>> numbers = driver.numbers();
        for (DriverSetting setting : DriverSetting.values()) {
            if (setting == DriverSetting.DRIVE_NAME && name != null) {
                out.append(style.line(setting.macro(driver.prefix()), quoted(name))).append(lineEnd);
            } else if (numbers.containsKey(setting)) {
                String value = DriverChange.text(setting, numbers.getOrDefault(setting, List.of()));
                out.append(style.line(setting.macro(driver.prefix()), value)).append(lineEnd);
            }
        }
        return out.toString();
    }

    /** A whole header of our own. */
    static String header(List<DriverChange> drivers) {
        var out = new StringBuilder("""
                // Media drivers of this board.
                // Each driver has a number of local drives and their numbers, a number of media objects and a name;
                // a driver that pages also has what it pages, the drives code is paged from and its fragment size.

                #ifndef __VARIANTMEDIADEF_H__
                #define __VARIANTMEDIADEF_H__
                """);
        for (DriverChange driver : drivers) {
            out.append('\n').append(driver(driver, DefineStyle.OWN, "\n"));
        }
        return out.append("\n#endif // __VARIANTMEDIADEF_H__\n").toString();
    }

    /** A string literal. */
    static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
