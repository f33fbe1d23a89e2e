// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The macro families of variantmediadef.h (fact sheet 2.2), each with the suffix behind the driver's prefix. */
public enum DriverSetting {
    DRIVE_COUNT("DRIVECOUNT"), DRIVE_LIST("DRIVELIST"), MEDIA_COUNT("NUMMEDIA"), DRIVE_NAME("DRIVENAME"),
    PAGING_TYPE("PAGING_TYPE"), PAGE_DRIVE_LIST("PAGEDRIVELIST"), PAGE_DRIVE_COUNT("PAGEDRIVECOUNT"),
    NUM_PAGES("NUM_PAGES"), SECTOR_SHIFT("SECTOR_SHIFT"), DRIVE_LETTERS("DRIVELETTERLIST"),
    INSTANCE_COUNT("INSTANCE_COUNT"), INSTANCE_DRIVE_COUNTS("INSTANCE_DRIVE_COUNTS"),
    INSTANCE_PAGE_DRIVE_COUNTS("INSTANCE_PAGEDRIVE_COUNTS"), INSTANCE_PAGING_TYPE("INSTANCE_PAGING_TYPE"),
    INSTANCE_NUM_PAGES("INSTANCE_NUM_PAGES"), INSTANCE_UI_DRIVE_ID("INSTANCE_UI_DRIVE_ID");

    private static final List<DriverSetting> LONGEST_FIRST = Arrays.stream(values())
            .sorted(Comparator.comparingInt((DriverSetting s) -> s.suffix.length()).reversed()).toList();

    private final String suffix;

    DriverSetting(String suffix) {
        this.suffix = suffix;
    }

    /** The macro name of a driver: {@code NAND_DRIVELIST}. */
    public String macro(String prefix) {
        return prefix + "_" + suffix;
    }

    /** The macro name without a prefix: {@code PAGING_TYPE}. */
    public String suffix() {
        return suffix;
    }

    /** Whether older boards define this macro without a prefix. */
    public boolean isAlsoUnprefixed() {
        return this == PAGING_TYPE || this == NUM_PAGES || this == SECTOR_SHIFT;
    }

    /** Whether the value is a comma-separated list. */
    public boolean isList() {
        return switch (this) {
        case DRIVE_LIST, PAGE_DRIVE_LIST, DRIVE_LETTERS, INSTANCE_DRIVE_COUNTS, INSTANCE_PAGE_DRIVE_COUNTS,
                INSTANCE_PAGING_TYPE, INSTANCE_NUM_PAGES, INSTANCE_UI_DRIVE_ID ->
            true;
        default -> false;
        };
    }

    /** The family a prefixed macro name belongs to. */
    public static Optional<DriverSetting> ofMacro(String macro) {
        for (DriverSetting setting : LONGEST_FIRST) {
            if (macro.length() > setting.suffix.length() + 1 && macro.endsWith("_" + setting.suffix)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
