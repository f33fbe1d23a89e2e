// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.validate.PagingTypeText;

/**
 * New values for a driver; null leaves a setting as it is. The counts follow the lists.
 *
 * @param prefix     macro prefix of the driver
 * @param drives     drive list
 * @param mediaCount number of media objects
 * @param name       name of the drive group
 * @param pagingBits what it pages; 0 removes the paging settings
 * @param pageDrives page-drive list
 * @param numPages   pages per fragment
 */
public record DriverChange(String prefix, @Nullable List<Integer> drives, @Nullable Integer mediaCount,
        @Nullable String name, @Nullable Integer pagingBits, @Nullable List<Integer> pageDrives,
        @Nullable Integer numPages) {

    /** The paging settings, which no paging removes. */
    static final List<DriverSetting> PAGING = List.of(DriverSetting.PAGING_TYPE, DriverSetting.PAGE_DRIVE_LIST,
            DriverSetting.PAGE_DRIVE_COUNT, DriverSetting.NUM_PAGES);

    /** Copies the lists. */
    public DriverChange {
        drives = drives == null ? null : List.copyOf(drives);
        pageDrives = pageDrives == null ? null : List.copyOf(pageDrives);
    }

    /** Whether paging is to be removed. */
    boolean removesPaging() {
        return pagingBits != null && pagingBits == 0;
    }

    /** The settings to write, in the order of a header, each with its values; a name has none. */
    Map<DriverSetting, List<Long>> numbers() {
        Map<DriverSetting, List<Long>> numbers = new EnumMap<>(DriverSetting.class);
        list(numbers, DriverSetting.DRIVE_COUNT, DriverSetting.DRIVE_LIST, drives);
        single(numbers, DriverSetting.MEDIA_COUNT, mediaCount);
        if (!removesPaging()) {
            single(numbers, DriverSetting.PAGING_TYPE, pagingBits);
            list(numbers, DriverSetting.PAGE_DRIVE_COUNT, DriverSetting.PAGE_DRIVE_LIST, pageDrives);
            single(numbers, DriverSetting.NUM_PAGES, numPages);
        }
        return numbers;
    }

    /** The text of a value that has none yet. */
    static String text(DriverSetting setting, List<Long> values) {
        if (setting == DriverSetting.PAGING_TYPE) {
            return PagingTypeText.of(values.getFirst().intValue());
        }
        return String.join(",", values.stream().map(String::valueOf).toList());
    }

    private static void single(Map<DriverSetting, List<Long>> numbers, DriverSetting setting, @Nullable Integer value) {
        if (value != null) {
            numbers.put(setting, List.of(value.longValue()));
        }
    }

    private static void list(Map<DriverSetting, List<Long>> numbers, DriverSetting count, DriverSetting list,
            @Nullable List<Integer> values) {
        if (values != null) {
            numbers.put(count, List.of((long) values.size()));
            numbers.put(list, values.stream().map(Integer::longValue).toList());
        }
    }
}
