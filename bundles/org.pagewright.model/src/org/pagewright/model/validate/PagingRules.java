// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import static org.pagewright.model.DriverSetting.NUM_PAGES;
import static org.pagewright.model.DriverSetting.PAGE_DRIVE_COUNT;
import static org.pagewright.model.DriverSetting.PAGE_DRIVE_LIST;
import static org.pagewright.model.DriverSetting.PAGING_TYPE;
import static org.pagewright.model.DriverSetting.SECTOR_SHIFT;
import static org.pagewright.model.validate.FindingCollector.WHOLE;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.Fix;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** Paging of one driver and between drivers: V7 to V12, V14 and V15. */
final class PagingRules {
    private static final int MIN_SECTOR_SHIFT = 9;

    private final FindingCollector out;
    private final Map<PagingType, MediaDriverSettings> first = new EnumMap<>(PagingType.class);

    PagingRules(FindingCollector out) {
        this.out = out;
    }

    void check() {
        for (MediaDriverSettings driver : out.board().drivers()) {
            pageDrives(driver);
            if (driver.pages()) {
                codePaging(driver);
                brackets(driver);
                if (!Extensions.isExtension(driver)) {
                    unique(driver, PagingType.ROM, "ROM");
                    unique(driver, PagingType.DATA, "data");
                }
                removable(driver);
            }
            numbers(driver);
        }
    }

    private void pageDrives(MediaDriverSettings driver) {
        List<Integer> pageDrives = driver.pageDrives();
        Integer count = driver.pageDriveCount();
        String p = driver.prefix();
        if (pageDrives == null) {
            if (count != null && count > 0) {
                out.report(BoardRule.V7, driver, PAGE_DRIVE_COUNT, WHOLE, p + "_PAGEDRIVECOUNT is " + count + " but "
                        + p + "_PAGEDRIVELIST is missing: the array would hold drive 0 only.");
            }
            return;
        }
        if (count == null || count != pageDrives.size()) {
            countMismatch(driver, pageDrives.size(), count);
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < pageDrives.size(); i++) {
            int drive = pageDrives.get(i);
            if (!driver.drivesOrEmpty().contains(drive) || drive < 0) {
                boolean elsewhere = out.board().drivers().stream().anyMatch(d -> d.drivesOrEmpty().contains(drive));
                String answer = drive < 0 ? "reads before its table of drives"
                        : elsewhere ? "answers KErrNotSupported (-5)" : "answers KErrNotFound (-1)";
                out.report(BoardRule.V7, driver, PAGE_DRIVE_LIST, i, p + "_PAGEDRIVELIST has drive " + drive
                        + ", which is not in " + p + "_DRIVELIST: RegisterPagingDevice " + answer + ".");
            } else if (!seen.add(drive)) {
                out.report(BoardRule.V7, driver, PAGE_DRIVE_LIST, i, p + "_PAGEDRIVELIST has drive " + drive
                        + " twice: the count given to RegisterPagingDevice then exceeds the drives paged.");
            }
        }
    }

    private void countMismatch(MediaDriverSettings driver, int items, @Nullable Integer count) {
        String p = driver.prefix();
        List<Fix> fixes = count == null ? List.of()
                : out.replace(driver, PAGE_DRIVE_COUNT, Integer.toString(items),
                        "Set " + p + "_PAGEDRIVECOUNT to " + items);
        String message = count == null
                ? p + "_PAGEDRIVELIST has no " + p
                        + "_PAGEDRIVECOUNT beside it: RegisterPagingDevice cannot be told its length."
                : p + "_PAGEDRIVECOUNT is " + count + " but " + p + "_PAGEDRIVELIST has " + Plural.of(items, "item")
                        + (count > items ? ": the missing ones count as drive 0."
                                : ": the excess ones do not compile or are not paged.");
        out.report(BoardRule.V7, driver, count == null ? PAGE_DRIVE_LIST : PAGE_DRIVE_COUNT, WHOLE, message, List.of(),
                fixes);
    }

    private void codePaging(MediaDriverSettings driver) {
        String p = driver.prefix();
        Integer count = driver.pageDriveCount();
        int pageDrives = count != null ? count : driver.pageDrivesOrEmpty().size();
        Integer owned = driver.driveCount();
        int drives = owned != null ? owned : driver.drivesOrEmpty().size();
        if (driver.pagingTypes().contains(PagingType.CODE)) {
            if (pageDrives < 1 || pageDrives >= KernelLimits.MAX_LOCAL_DRIVES || pageDrives > drives) {
                String wrong = pageDrives < 1 ? "names no page drive"
                        : pageDrives > drives
                                ? "names " + pageDrives + " page drives but owns " + Plural.of(drives, "drive")
                                : "names " + pageDrives + " page drives, more than 15";
                out.report(BoardRule.V8, driver, count == null ? PAGING_TYPE : PAGE_DRIVE_COUNT, WHOLE,
                        "Code paging of "
                                + p + "_DRIVELIST " + wrong + ": RegisterPagingDevice answers KErrArgument (-6).");
            }
        } else if (pageDrives > 0) {
            out.report(BoardRule.V9, driver, count == null ? PAGE_DRIVE_LIST : PAGE_DRIVE_COUNT, WHOLE,
                    p + "_PAGEDRIVECOUNT is " + pageDrives + " but " + out.macro(driver, PAGING_TYPE)
                            + " lacks ECode: the kernel ignores the list and pages no code.",
                    List.of(), typeWithCode(driver));
        } else if (count != null) {
            out.report(BoardRule.V15, driver, PAGE_DRIVE_COUNT, WHOLE,
                    p + "_PAGEDRIVECOUNT is 0: a driver array of that"
                            + " length has no element; declare it with " + p + "_PAGEDRIVECOUNT + 1.");
        }
    }

    private List<Fix> typeWithCode(MediaDriverSettings driver) {
        Integer bits = driver.pagingTypeBits();
        String text = PagingTypeText.of((bits == null ? 0 : bits) | PagingType.CODE.bit());
        return out.replace(driver, PAGING_TYPE, text, "Add ECode to " + out.macro(driver, PAGING_TYPE));
    }

    private void brackets(MediaDriverSettings driver) {
        Optional<SettingSource> source = out.sources().source(driver.prefix(), PAGING_TYPE);
        if (source.isPresent() && PagingTypeText.isBareExpression(source.get().text())) {
            String macro = source.get().macro();
            out.report(BoardRule.V11, driver, PAGING_TYPE, WHOLE, macro + " is an expression without brackets: beside"
                    + " &, == or ?: it means something else than it says.", List.of(),
                    out.bracket(driver, PAGING_TYPE, "Put " + macro + " in brackets"));
        }
    }

    private void unique(MediaDriverSettings driver, PagingType type, String what) {
        if (!driver.pagingTypes().contains(type)) {
            return;
        }
        MediaDriverSettings earlier = first.containsKey(type) ? first.get(type) : null;
        if (earlier == null) {
            first.put(type, driver);
            return;
        }
        out.report(BoardRule.V10, driver, PAGING_TYPE, WHOLE, driver.prefix() + " pages " + what + ", and "
                + earlier.prefix() + " does too: the driver that registers later silently loses "
                + type.enumerator() + ".",
                List.of(out.related(earlier, PAGING_TYPE, WHOLE, "first driver with this type")),
                List.of());
    }

    private void removable(MediaDriverSettings driver) {
        if (driver.device().isRemovable()) {
            out.report(BoardRule.V14, driver, PAGING_TYPE, WHOLE, driver.prefix() + " is removable and pages: when the"
                    + " card is pulled out the next page-in fails for good, unless the slot is treated as internal.");
        }
    }

    private void numbers(MediaDriverSettings driver) {
        Integer pages = driver.numPages();
        if (pages != null && pages < 1) {
            String macro = out.macro(driver, NUM_PAGES);
            out.report(BoardRule.V12, driver, NUM_PAGES, WHOLE, macro + " of " + driver.prefix() + " is " + pages
                    + ": the fragment granularity becomes 0 and a write from paged memory loops without end.",
                    List.of(),
                    out.replace(driver, NUM_PAGES, "8", "Set " + macro + " to 8"));
        }
        Integer shift = driver.sectorShift();
        if (shift != null && (shift < MIN_SECTOR_SHIFT || shift > KernelLimits.PAGE_SHIFT)) {
            String macro = out.macro(driver, SECTOR_SHIFT);
            out.report(BoardRule.V12, driver, SECTOR_SHIFT, WHOLE, macro + " of " + driver.prefix() + " is " + shift
                    + ": "
                    + (shift > KernelLimits.PAGE_SHIFT ? "a read unit above one page of 4096 bytes stops the kernel"
                            + " with DEMAND-PAGING 7" : "no medium reads in units below 512 bytes")
                    + ".", List.of(),
                    out.replace(driver, SECTOR_SHIFT, "9", "Set " + macro + " to 9"));
        }
    }
}
