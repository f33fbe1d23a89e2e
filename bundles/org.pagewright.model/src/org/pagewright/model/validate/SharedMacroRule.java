// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import static org.pagewright.model.validate.FindingCollector.WHOLE;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.model.DriverSetting;
import org.pagewright.model.MediaDriverSettings;

/** Unprefixed macros used by several drivers (V13) and values cut to 32 bits (V19). */
final class SharedMacroRule {
    private final FindingCollector out;

    SharedMacroRule(FindingCollector out) {
        this.out = out;
    }

    void check() {
        for (DriverSetting setting : DriverSetting.values()) {
            List<MediaDriverSettings> users = new ArrayList<>();
            for (MediaDriverSettings driver : out.board().drivers()) {
                if (setting.isAlsoUnprefixed() && out.macro(driver, setting).equals(setting.suffix())) {
                    users.add(driver);
                }
                truncation(driver, setting);
            }
            if (users.size() > 1) {
                String names = String.join(" and ", users.stream().map(MediaDriverSettings::prefix).toList());
                out.report(BoardRule.V13, users.getFirst(), setting, WHOLE,
                        setting.suffix() + " has no prefix and serves "
                                + names + ": this header can give them one common value only.");
            }
        }
    }

    private void truncation(MediaDriverSettings driver, DriverSetting setting) {
        List<Long> values = out.sources().source(driver.prefix(), setting).map(SettingSource::values).orElse(List.of());
        for (int i = 0; i < values.size(); i++) {
            long value = values.get(i);
            if (value != (int) value) {
                out.report(BoardRule.V19, driver, setting, i, out.macro(driver, setting) + " has " + value
                        + ", which does not fit in a TInt: the compiler keeps " + (int) value + ".");
            }
        }
    }
}
