// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.assist;

import org.pagewright.model.DriverSetting;

/** What each macro family is for, in one or two sentences (fact sheet 2.2). */
public final class MacroMeaning {
    private MacroMeaning() {
    }

    /** The meaning of a family. */
    public static String of(DriverSetting setting) {
        return switch (setting) {
        case DRIVE_COUNT -> Messages.Meaning_DRIVE_COUNT;
        case DRIVE_LIST -> Messages.Meaning_DRIVE_LIST;
        case MEDIA_COUNT -> Messages.Meaning_MEDIA_COUNT;
        case DRIVE_NAME -> Messages.Meaning_DRIVE_NAME;
        case PAGING_TYPE -> Messages.Meaning_PAGING_TYPE;
        case PAGE_DRIVE_LIST -> Messages.Meaning_PAGE_DRIVE_LIST;
        case PAGE_DRIVE_COUNT -> Messages.Meaning_PAGE_DRIVE_COUNT;
        case NUM_PAGES -> Messages.Meaning_NUM_PAGES;
        case SECTOR_SHIFT -> Messages.Meaning_SECTOR_SHIFT;
        case DRIVE_LETTERS -> Messages.Meaning_DRIVE_LETTERS;
        case INSTANCE_COUNT -> Messages.Meaning_INSTANCE_COUNT;
        case INSTANCE_DRIVE_COUNTS -> Messages.Meaning_INSTANCE_DRIVE_COUNTS;
        case INSTANCE_PAGE_DRIVE_COUNTS -> Messages.Meaning_INSTANCE_PAGE_DRIVE_COUNTS;
        case INSTANCE_PAGING_TYPE -> Messages.Meaning_INSTANCE_PAGING_TYPE;
        case INSTANCE_NUM_PAGES -> Messages.Meaning_INSTANCE_NUM_PAGES;
        case INSTANCE_UI_DRIVE_ID -> Messages.Meaning_INSTANCE_UI_DRIVE_ID;
        };
    }
}
