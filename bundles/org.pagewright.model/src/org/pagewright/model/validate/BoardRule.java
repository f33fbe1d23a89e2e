// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import static org.pagewright.model.Severity.ERROR;
import static org.pagewright.model.Severity.INFO;
import static org.pagewright.model.Severity.WARNING;

import org.pagewright.model.Severity;

/** The rules over one board header: V1 to V15 are those of fact sheet 2.5, the rest follow from sections 2.2 and 3. */
public enum BoardRule {
    V1(ERROR, "The drive count equals the number of drives listed",
            "The driver's array is sized by the count: excess items do not compile, missing ones become drive 0."),
    V2(ERROR, "Every drive number is 0 to 15, or -1 for an unused slot",
            "The kernel indexes its table of 16 drives without a range check."),
    V3(ERROR, "No drive belongs to two drivers or stands twice in one list",
            "RegisterMediaDevice answers KErrInUse (-14) for a drive that is taken, and the boot stops."),
    V4(ERROR, "A media extension lists only drives that other drivers register",
            "RegisterMediaDevice answers KErrNotReady (-18) for an extension on an empty drive."),
    V5(ERROR, "All drivers together own at most 16 drives", "The kernel has KMaxLocalDrives (16) drive slots."),
    V6(ERROR, "Every driver has a media object and all together have at most 16",
            "RegisterMediaDevice answers KErrInUse (-14) when the 16 media slots are used up."),
    V7(ERROR, "The page-drive list is a part of the drive list and has as many items as its count says",
            "RegisterPagingDevice answers KErrNotFound (-1) or KErrNotSupported (-5) for a drive of another driver."),
    V8(ERROR, "Code paging names 1 to 15 page drives, not more than the driver owns",
            "RegisterPagingDevice answers KErrArgument (-6) otherwise."),
    V9(WARNING, "Without code paging the page-drive count is 0", "The kernel ignores the list without ECode."),
    V10(WARNING, "At most one driver pages ROM and at most one pages data",
            "The later registration silently loses the bit."),
    V11(WARNING, "A paging type with an operator stands in brackets",
            "Beside &, == or ?: the bare expression binds differently from what it says."),
    V12(ERROR, "NUM_PAGES is at least 1 and SECTOR_SHIFT is 9 to 12",
            "With 0 pages the fragment loop never advances; a read unit above one page stops the kernel."),
    V13(WARNING, "Two drivers do not share an unprefixed paging macro",
            "One header can give such a macro one value only, so the drivers cannot differ."),
    V14(WARNING, "Removable media do not page", "A page-in from a card that was pulled out is fatal."),
    V15(WARNING, "An array of page drives has at least one element",
            "A count of 0 makes the driver's array zero-length; declare it with count + 1."),
    V16(ERROR, "Both registration calls answer KErrNone",
            "Any other answer of the boot entry point stops the kernel with KERN 52, or hides the lost paging."),
    V17(ERROR, "The instance lists of a media extension add up",
            "An instance would take the drives or the paging type of its neighbour."),
    V18(INFO, "A media extension stacks on drives of other drivers",
            "This is how an extension works; the drives are listed so that nobody takes it for a conflict."),
    V19(WARNING, "Every value fits in 32 bits", "The array of TInt silently keeps only the low 32 bits.");

    private final Severity severity;
    private final String title;
    private final String reason;

    BoardRule(Severity severity, String title, String reason) {
        this.severity = severity;
        this.title = title;
        this.reason = reason;
    }

    /** The id in reports. */
    public String id() {
        return name();
    }

    /** How bad a breach is. */
    public Severity severity() {
        return severity;
    }

    /** What holds when the rule is kept, without full stop. */
    public String title() {
        return title;
    }

    /** The kernel behaviour behind it, one sentence. */
    public String reason() {
        return reason;
    }

    /** Page in the documentation, relative to {@code docs}. */
    public String helpTopic() {
        return "rules/" + name() + ".md";
    }
}
