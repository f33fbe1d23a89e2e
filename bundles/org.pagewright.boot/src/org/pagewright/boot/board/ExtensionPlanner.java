// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.Partition;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.MediaDriverSettings;

/** Splits a media extension into its instances and puts each on top of what lies below (fact sheet 2.2, 3.2). */
final class ExtensionPlanner {
    private ExtensionPlanner() {
    }

    /**
     * The settings of each instance, named {@code NFE0}, {@code NFE1} and so on. Drives and paging drives are cut from
     * the common lists in the order of the counts; without instance lists there is one instance with everything.
     */
    static List<MediaDriverSettings> instances(MediaDriverSettings settings) {
        ExtensionInstances lists = settings.instances();
        if (lists == null) {
            return List.of(settings);
        }
        var result = new ArrayList<MediaDriverSettings>();
        Integer common = settings.pagingTypeBits();
        boolean single = lists.count() == 1;
        int drive = 0;
        int pageDrive = 0;
        for (int i = 0; i < lists.count(); i++) {
            String name = settings.prefix() + i;
            int drives = at(lists.driveCounts(), i, single ? settings.drivesOrEmpty().size() : 0);
            int pageDrives = at(lists.pageDriveCounts(), i, single ? settings.pageDrivesOrEmpty().size() : 0);
            int bits = at(lists.pagingTypeBits(), i, common == null ? 0 : common);
            result.add(new MediaDriverSettings(name, drives, cut(settings.drivesOrEmpty(), drive, drives),
                    settings.mediaCount(), name, bits, pageDrives,
                    cut(settings.pageDrivesOrEmpty(), pageDrive, pageDrives), pages(settings, lists, i),
                    settings.sectorShift(), null));
            drive += drives;
            pageDrive += pageDrives;
        }
        return result;
    }

    private static @Nullable Integer pages(MediaDriverSettings settings, ExtensionInstances lists, int instance) {
        Integer common = settings.numPages();
        return common != null || instance >= lists.numPages().size() ? common : lists.numPages().get(instance);
    }

    private static int at(List<Integer> list, int index, int otherwise) {
        return index < list.size() ? list.get(index) : otherwise;
    }

    private static List<Integer> cut(List<Integer> list, int from, int count) {
        int start = Math.min(Math.max(0, from), list.size());
        return list.subList(start, Math.min(list.size(), start + Math.max(0, count)));
    }

    /** What an instance shows: the partitions of the drives below, empty where there is no drive. */
    static MediaPlan plan(MediaDriverSettings instance, List<MediaPlan> below) {
        var partitions = new ArrayList<Partition>();
        for (int drive : instance.drivesOrEmpty()) {
            Partition found = new Partition(0, 0, 0);
            for (MediaPlan plan : below) {
                int index = plan.settings().drivesOrEmpty().indexOf(drive);
                if (drive >= 0 && index >= 0) {
                    found = plan.partitions().get(index);
                }
            }
            partitions.add(found);
        }
        return new MediaPlan(instance, instance.device(), MediaPlan.Kind.EXTENSION, 0, partitions, -1, false,
                List.of(), Collections.emptySortedMap());
    }
}
