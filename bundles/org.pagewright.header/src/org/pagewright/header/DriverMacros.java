// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.pagewright.header.eval.HeaderMacros;
import org.pagewright.header.eval.Macro;
import org.pagewright.model.DriverSetting;

/**
 * Sorts the macros of a header by driver. Unprefixed paging macros go to the drivers that have a page-drive list and
 * no macro of their own, else to the driver whose block stands before them.
 */
final class DriverMacros {
    private final Map<String, EnumMap<DriverSetting, Macro>> drivers = new LinkedHashMap<>();

    DriverMacros(HeaderMacros macros) {
        Map<String, EnumMap<DriverSetting, Macro>> groups = new LinkedHashMap<>();
        List<Macro> unprefixed = new ArrayList<>();
        for (Macro macro : macros.all()) {
            if (macro.parameters() != null) {
                continue;
            }
            Optional<DriverSetting> setting = DriverSetting.ofMacro(macro.name());
            if (setting.isPresent()) {
                String name = macro.name();
                String prefix = name.substring(0, name.length() - setting.get().suffix().length() - 1);
                groups.computeIfAbsent(prefix, p -> new EnumMap<>(DriverSetting.class)).put(setting.get(), macro);
            } else if (isUnprefixed(macro)) {
                unprefixed.add(macro);
            }
        }
        groups.forEach((prefix, group) -> {
            if (isDriver(group)) {
                drivers.put(prefix, group);
            }
        });
        groups.forEach(this::adopt);
        distribute(unprefixed);
    }

    /** The macros of each driver, drivers in the order of the header. */
    Map<String, EnumMap<DriverSetting, Macro>> drivers() {
        return drivers;
    }

    private static boolean isDriver(EnumMap<DriverSetting, Macro> group) {
        return group.containsKey(DriverSetting.DRIVE_LIST) || group.containsKey(DriverSetting.DRIVE_COUNT);
    }

    /** Paging macros of {@code MMC_} belong to {@code MMC0_} when that is the only numbered driver of the name. */
    private void adopt(String prefix, EnumMap<DriverSetting, Macro> group) {
        if (isDriver(group)) {
            return;
        }
        List<String> numbered = drivers.keySet().stream().filter(p -> p.startsWith(prefix)
                && p.substring(prefix.length()).chars().allMatch(Character::isDigit)).toList();
        if (numbered.size() == 1) {
            EnumMap<DriverSetting, Macro> driver = drivers.computeIfAbsent(numbered.getFirst(), p -> group);
            group.forEach(driver::putIfAbsent);
        } else if (group.containsKey(DriverSetting.PAGE_DRIVE_LIST)) {
            drivers.put(prefix, group);
        }
    }

    private void distribute(List<Macro> unprefixed) {
        List<String> pagers = List.of();
        for (DriverSetting setting : DriverSetting.values()) { // the paging type first: the rest follows it
            for (Macro macro : unprefixed) {
                if (macro.name().equals(setting.suffix())) {
                    List<String> own = owners(macro, setting);
                    pagers = setting == DriverSetting.PAGING_TYPE ? own : pagers;
                    give(macro, setting, pagers.isEmpty() ? own : pagers);
                }
            }
        }
    }

    private void give(Macro macro, DriverSetting setting, List<String> owners) {
        for (String prefix : owners) {
            drivers.computeIfPresent(prefix, (p, driver) -> {
                driver.putIfAbsent(setting, macro);
                return driver;
            });
        }
    }

    private List<String> owners(Macro macro, DriverSetting setting) {
        List<String> paging = drivers.entrySet().stream().filter(e -> lacks(e.getValue(), setting))
                .map(Map.Entry::getKey).toList();
        if (!paging.isEmpty()) {
            return paging;
        }
        String before = driverBefore(macro);
        return before.isEmpty() ? List.of() : List.of(before);
    }

    private static boolean lacks(EnumMap<DriverSetting, Macro> driver, DriverSetting setting) {
        boolean pages = driver.containsKey(DriverSetting.PAGE_DRIVE_LIST)
                || driver.containsKey(DriverSetting.PAGE_DRIVE_COUNT)
                || setting != DriverSetting.PAGING_TYPE && driver.containsKey(DriverSetting.PAGING_TYPE);
        boolean perInstance = setting == DriverSetting.PAGING_TYPE
                && driver.containsKey(DriverSetting.INSTANCE_PAGING_TYPE);
        return pages && !perInstance && !driver.containsKey(setting);
    }

    private String driverBefore(Macro macro) {
        int place = start(macro);
        String best = drivers.isEmpty() ? "" : drivers.keySet().iterator().next();
        int bestStart = -1;
        for (var entry : drivers.entrySet()) {
            for (Macro own : entry.getValue().values()) {
                int start = start(own);
                if (start < place && start > bestStart) {
                    best = entry.getKey();
                    bestStart = start;
                }
            }
        }
        return best;
    }

    private static int start(Macro macro) {
        var definition = macro.definition();
        return definition == null ? -1 : definition.start();
    }

    private static boolean isUnprefixed(Macro macro) {
        return Arrays.stream(DriverSetting.values())
                .anyMatch(setting -> setting.isAlsoUnprefixed() && setting.suffix().equals(macro.name()));
    }
}
