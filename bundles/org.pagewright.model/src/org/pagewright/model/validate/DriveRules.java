// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import static org.pagewright.model.DriverSetting.DRIVE_COUNT;
import static org.pagewright.model.DriverSetting.DRIVE_LIST;
import static org.pagewright.model.DriverSetting.INSTANCE_COUNT;
import static org.pagewright.model.DriverSetting.MEDIA_COUNT;
import static org.pagewright.model.validate.FindingCollector.WHOLE;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pagewright.model.DriverSetting;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.Fix;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;

/** Drives and media: V1 to V6 and V18. */
final class DriveRules {
    private final FindingCollector out;
    private final Map<Integer, MediaDriverSettings> owners = new HashMap<>();

    DriveRules(FindingCollector out) {
        this.out = out;
    }

    void check() {
        for (MediaDriverSettings driver : out.board().drivers()) {
            count(driver);
            range(driver);
            media(driver);
            if (!Extensions.isExtension(driver)) {
                owners(driver);
            }
        }
        for (MediaDriverSettings driver : out.board().drivers()) {
            if (Extensions.isExtension(driver)) {
                extension(driver);
            }
        }
        totals();
    }

    private void count(MediaDriverSettings driver) {
        Integer count = driver.driveCount();
        int items = driver.drivesOrEmpty().size();
        if (count == null || count == items) {
            return;
        }
        String p = driver.prefix();
        String effect = count < items
                ? "the array of " + count + " cannot take them and the driver does not compile."
                : "the array is filled up with drive 0, which the driver would claim.";
        List<Fix> fixes = items == 0 ? List.of()
                : out.replace(driver, DRIVE_COUNT, Integer.toString(items), "Set " + p + "_DRIVECOUNT to " + items);
        out.report(BoardRule.V1, driver, DRIVE_COUNT, WHOLE, p + "_DRIVECOUNT is " + count + " but " + p
                + "_DRIVELIST has " + Plural.of(items, "item") + ": " + effect, List.of(), fixes);
    }

    private void range(MediaDriverSettings driver) {
        List<Integer> drives = driver.drivesOrEmpty();
        for (int i = 0; i < drives.size(); i++) {
            int drive = drives.get(i);
            if (drive < -1 || drive >= KernelLimits.MAX_LOCAL_DRIVES) {
                out.report(BoardRule.V2, driver, DRIVE_LIST, i, driver.prefix() + "_DRIVELIST has drive " + drive
                        + ", which is outside 0 to 15: the kernel would write outside its table of drives.");
            }
        }
    }

    private void owners(MediaDriverSettings driver) {
        List<Integer> drives = driver.drivesOrEmpty();
        for (int i = 0; i < drives.size(); i++) {
            int drive = drives.get(i);
            if (drive == -1) {
                continue;
            }
            if (!owners.containsKey(drive)) {
                owners.put(drive, driver);
                continue;
            }
            MediaDriverSettings owner = owners.get(drive);
            boolean same = owner.prefix().equals(driver.prefix());
            out.report(BoardRule.V3, driver, DRIVE_LIST, i, driver.prefix() + "_DRIVELIST has drive " + drive
                    + (same ? " twice" : ", which " + owner.prefix() + "_DRIVELIST has too")
                    + ": the second registration gets KErrInUse (-14) and the boot stops.",
                    List.of(out.related(owner, DRIVE_LIST, owner.drivesOrEmpty().indexOf(drive),
                            "first use of the drive")),
                    List.of());
        }
    }

    private void extension(MediaDriverSettings driver) {
        List<Integer> drives = driver.drivesOrEmpty();
        Set<String> below = new LinkedHashSet<>();
        for (int i = 0; i < drives.size(); i++) {
            int drive = drives.get(i);
            if (owners.containsKey(drive)) {
                below.add(owners.get(drive).prefix());
            } else if (drive != -1) {
                out.report(BoardRule.V4, driver, DRIVE_LIST, i, driver.prefix() + "_DRIVELIST has drive " + drive
                        + ", which no other driver registers: the extension gets KErrNotReady (-18) there.");
            }
        }
        if (!below.isEmpty()) {
            out.report(BoardRule.V18, driver, DRIVE_LIST, WHOLE, driver.prefix() + "_DRIVELIST stacks a media extension"
                    + " on drives of " + String.join(", ", below) + "; that is legal and no conflict.");
        }
    }

    private void totals() {
        long drives = 0;
        long media = 0;
        boolean drivesReported = false;
        boolean mediaReported = false;
        for (MediaDriverSettings driver : out.board().drivers()) {
            String p = driver.prefix();
            drives += Extensions.isExtension(driver) ? 0 : ownDrives(driver);
            media += ownMedia(driver);
            if (drives > KernelLimits.MAX_LOCAL_DRIVES && !drivesReported) {
                drivesReported = true;
                out.report(BoardRule.V5, driver, DRIVE_COUNT, WHOLE, p + "_DRIVECOUNT brings the board to " + drives
                        + " drives: the kernel has KMaxLocalDrives (16).");
            }
            if (media > KernelLimits.MAX_MEDIA && !mediaReported) {
                mediaReported = true;
                DriverSetting setting = driver.instances() == null ? MEDIA_COUNT : INSTANCE_COUNT;
                out.report(BoardRule.V6, driver, setting, WHOLE, setting.macro(p) + " brings the board to " + media
                        + " media objects: beyond 16 RegisterMediaDevice answers KErrInUse (-14).");
            }
        }
    }

    private static int ownDrives(MediaDriverSettings driver) {
        Integer count = driver.driveCount();
        return count == null ? driver.drivesOrEmpty().size() : Math.max(0, count);
    }

    /** The media objects of a driver: one for each instance of an extension. */
    private static int ownMedia(MediaDriverSettings driver) {
        Integer count = driver.mediaCount();
        ExtensionInstances instances = driver.instances();
        if (instances != null) {
            return Math.max(0, instances.count());
        }
        return count == null ? 1 : Math.max(0, count);
    }

    private void media(MediaDriverSettings driver) {
        Integer count = driver.mediaCount();
        if (count != null && count < 1) {
            String macro = MEDIA_COUNT.macro(driver.prefix());
            out.report(BoardRule.V6, driver, MEDIA_COUNT, WHOLE,
                    macro + " is " + count + ": the driver would register no"
                            + " media object and its drives would lead nowhere.",
                    List.of(),
                    out.replace(driver, MEDIA_COUNT, "1", "Set " + macro + " to 1"));
        }
    }
}
