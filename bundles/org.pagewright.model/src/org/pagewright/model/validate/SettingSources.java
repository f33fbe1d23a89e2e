// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import java.util.Optional;

import org.pagewright.model.DriverSetting;

/** Gives the validator the place of each setting. */
public interface SettingSources {
    /** Settings without a text behind them, such as those of a wizard. */
    SettingSources NONE = new SettingSources() {
        @Override
        public Optional<SettingSource> source(String prefix, DriverSetting setting) {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "";
        }
    };

    /** Where the header defines a setting of a driver. */
    Optional<SettingSource> source(String prefix, DriverSetting setting);

    /** The whole text, which fixes belong to; empty when there is none. */
    String text();
}
