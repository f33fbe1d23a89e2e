// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import static org.pagewright.model.validate.FindingCollector.WHOLE;

import java.util.List;

import org.pagewright.model.DriverSetting;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The instance lists of media extensions: V17, and V8 and V12 for each instance. */
final class InstanceRules {
    private final FindingCollector out;

    InstanceRules(FindingCollector out) {
        this.out = out;
    }

    void check() {
        for (MediaDriverSettings driver : out.board().drivers()) {
            ExtensionInstances instances = driver.instances();
            if (instances != null) {
                lengths(driver, instances);
                sums(driver, instances);
                paging(driver, instances);
            }
        }
    }

    private void lengths(MediaDriverSettings driver, ExtensionInstances instances) {
        length(driver, DriverSetting.INSTANCE_DRIVE_COUNTS, instances.driveCounts(), instances.count());
        length(driver, DriverSetting.INSTANCE_PAGE_DRIVE_COUNTS, instances.pageDriveCounts(), instances.count());
        length(driver, DriverSetting.INSTANCE_PAGING_TYPE, instances.pagingTypeBits(), instances.count());
        length(driver, DriverSetting.INSTANCE_NUM_PAGES, instances.numPages(), instances.count());
        int letters = instances.driveLetters().size();
        int drives = driver.drivesOrEmpty().size();
        if (letters > 0 && letters != drives) {
            out.report(BoardRule.V17, driver, DriverSetting.DRIVE_LETTERS, WHOLE,
                    driver.prefix() + "_DRIVELETTERLIST has "
                            + Plural.of(letters, "item") + " for " + Plural.of(drives, "drive")
                            + ": a drive would be shown under its neighbour's letter.");
        }
    }

    private void length(MediaDriverSettings driver, DriverSetting setting, List<Integer> list, int instances) {
        if (!list.isEmpty() && list.size() != instances) {
            out.report(BoardRule.V17, driver, setting, WHOLE, setting.macro(driver.prefix()) + " has "
                    + Plural.of(list.size(), "item") + " for " + Plural.of(instances, "instance")
                    + ": its array is sized by " + driver.prefix() + "_INSTANCE_COUNT.");
        }
    }

    private void sums(MediaDriverSettings driver, ExtensionInstances instances) {
        Integer drives = driver.driveCount();
        sum(driver, DriverSetting.INSTANCE_DRIVE_COUNTS, instances.driveCounts(), DriverSetting.DRIVE_COUNT,
                drives == null ? driver.drivesOrEmpty().size() : drives);
        Integer pageDrives = driver.pageDriveCount();
        sum(driver, DriverSetting.INSTANCE_PAGE_DRIVE_COUNTS, instances.pageDriveCounts(),
                DriverSetting.PAGE_DRIVE_COUNT,
                pageDrives == null ? driver.pageDrivesOrEmpty().size() : pageDrives);
    }

    private void sum(MediaDriverSettings driver, DriverSetting setting, List<Integer> list, DriverSetting whole,
            int total) {
        long sum = list.stream().mapToLong(Integer::longValue).sum();
        if (!list.isEmpty() && sum != total) {
            out.report(BoardRule.V17, driver, setting, WHOLE,
                    setting.macro(driver.prefix()) + " adds up to " + sum + " but "
                            + whole.macro(driver.prefix()) + " is " + total
                            + ": an instance would take drives of the next one.");
        }
    }

    private void paging(MediaDriverSettings driver, ExtensionInstances instances) {
        List<Integer> types = instances.pagingTypeBits();
        for (int i = 0; i < types.size(); i++) {
            int type = types.get(i);
            boolean code = (type & PagingType.CODE.bit()) != 0;
            if (code && i < instances.pageDriveCounts().size() && instances.pageDriveCounts().get(i) < 1) {
                out.report(BoardRule.V8, driver, DriverSetting.INSTANCE_PAGE_DRIVE_COUNTS, i, "Instance " + i + " of "
                        + driver.prefix()
                        + "_DRIVELIST pages code and names no page drive: RegisterPagingDevice answers"
                        + " KErrArgument (-6).");
            }
            if (type != 0 && i < instances.numPages().size() && instances.numPages().get(i) < 1) {
                out.report(BoardRule.V12, driver, DriverSetting.INSTANCE_NUM_PAGES, i, "Instance " + i + " of "
                        + driver.prefix()
                        + "_INSTANCE_NUM_PAGES pages with 0 pages per fragment: a write from paged memory"
                        + " loops without end.");
            }
        }
    }
}
