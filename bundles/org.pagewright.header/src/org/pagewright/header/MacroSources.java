// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.validate.SettingSource;
import org.pagewright.model.validate.SettingSources;

/** The places of all settings of a header. */
public final class MacroSources implements SettingSources {
    private final String text;
    private final Map<String, Map<DriverSetting, SettingSource>> sources = new HashMap<>();

    MacroSources(String text) {
        this.text = text;
    }

    void put(String prefix, DriverSetting setting, SettingSource source) {
        sources.computeIfAbsent(prefix, p -> new EnumMap<>(DriverSetting.class)).put(setting, source);
    }

    @Override
    public Optional<SettingSource> source(String prefix, DriverSetting setting) {
        @Nullable
        SettingSource found = sources.getOrDefault(prefix, Map.of()).get(setting);
        return Optional.ofNullable(found);
    }

    @Override
    public String text() {
        return text;
    }
}
