// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.HashSet;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;
import org.pagewright.model.Severity;

/** Registrations the kernel takes. */
public final class L1RegistrationLimits implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("L1",
            "Registrations the kernel takes", Severity.ERROR,
            "Media drivers, every kernel generation; with --header the header's numbers count as well.",
            "By hand: the numbers belong in variantmediadef.h.",
            "RegisterMediaDevice does not look at drive numbers before it uses them as an index, and "
                    + "RegisterPagingDevice refuses what does not fit the media. Both are found here before the boot.",
            """
                    static const TInt PageDrives[2] = {2, 17};
                    LocDrv::RegisterPagingDevice(media, PageDrives, 2, DPagingDevice::ECode, 9, 0);""",
            """
                    static const TInt PageDrives[NAND_PAGEDRIVECOUNT + 1] = {NAND_PAGEDRIVELIST};
                    LocDrv::RegisterPagingDevice(media, PageDrives, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE,
                            NAND_SECTOR_SHIFT, NAND_NUM_PAGES);""",
            "Not in the simulator: it boots what the header says, and these numbers are the source's own.");
    private static final String MEDIA = "LocDrv::RegisterMediaDevice";
    private static final String PAGING = "LocDrv::RegisterPagingDevice";

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        var values = new ArgumentValues(context.facts(), context.options().settings());
        PagingIntent.wholeRegistrations(context, MEDIA).forEach(call -> media(context, values, call));
        PagingIntent.wholeRegistrations(context, PAGING).forEach(call -> paging(context, values, call));
    }

    private static void media(RuleContext context, ArgumentValues values, CallSite call) {
        Integer count = values.number(call.arguments().get(1));
        List<Integer> drives = values.list(call.arguments().get(2));
        Integer media = values.number(call.arguments().get(4));
        if (count != null && (count < 1 || count > KernelLimits.MAX_LOCAL_DRIVES)) {
            report(context, call,
                    count + " drives are registered; it takes 1 to " + KernelLimits.MAX_LOCAL_DRIVES + ".");
        } else if (count != null && drives != null && count > drives.size()) {
            report(context, call, count + " drives are registered from a list of " + drives.size()
                    + "; what is missing reads as drive 0.");
        }
        if (drives != null) {
            drives.stream().filter(d -> d < -1 || d >= KernelLimits.MAX_LOCAL_DRIVES).findFirst().ifPresent(d -> report(
                    context, call,
                    "Drive " + d + " is no local drive; the kernel uses it as an index without a look."));
            var seen = new HashSet<Integer>();
            drives.stream().filter(d -> d >= 0 && !seen.add(d)).findFirst().ifPresent(d -> report(context, call,
                    "Drive " + d + " is in the list twice; the second is refused with KErrInUse."));
        }
        if (media != null && (media < 1 || media > KernelLimits.MAX_MEDIA)) {
            report(context, call, media + " media are registered; it takes 1 to " + KernelLimits.MAX_MEDIA + ".");
        }
    }

    private static void paging(RuleContext context, ArgumentValues values, CallSite call) {
        Integer type = values.number(call.arguments().get(3));
        Integer shift = values.number(call.arguments().get(4));
        Integer pages = values.number(call.arguments().get(5));
        if (type != null && (type == 0 || (type & ~PagingType.MASK) != 0)) {
            report(context, call, "The paging type is " + type + "; anything but ERom, ECode and EData is refused with "
                    + "KErrArgument.");
        } else if (type != null && (type & PagingType.CODE.bit()) != 0) {
            code(context, values, call);
        }
        if (shift != null && shift > KernelLimits.PAGE_SHIFT) {
            report(context, call, "The read shift is " + shift + "; above " + KernelLimits.PAGE_SHIFT
                    + ", the page shift, the kernel stops.");
        }
        if (pages != null && pages < 1) {
            report(context, call,
                    "Fragments of " + pages + " pages reserve no memory, so a locked write never gets on.");
        }
    }

    private static void code(RuleContext context, ArgumentValues values, CallSite call) {
        Integer count = values.number(call.arguments().get(2));
        if (count != null && (count < 1 || count >= KernelLimits.MAX_LOCAL_DRIVES)) {
            report(context, call, "Code is paged from " + count + " drives; it takes 1 to "
                    + (KernelLimits.MAX_LOCAL_DRIVES - 1) + ", anything else is refused with KErrArgument.");
            return;
        }
        CallSite media = mediaOf(call);
        Integer registered = media == null ? null : values.number(media.arguments().get(1));
        if (count != null && registered != null && count > registered) {
            report(context, call, "Code is paged from " + count + " drives of a media that has " + registered
                    + "; that is refused with KErrArgument.");
            return;
        }
        List<Integer> drives = values.list(call.arguments().get(1));
        List<Integer> all = media == null ? null : values.list(media.arguments().get(2));
        if (drives != null && all != null) {
            drives.stream().limit(count == null ? drives.size() : count).filter(d -> !all.contains(d)).findFirst()
                    .ifPresent(d -> report(context, call, "Code is paged from drive " + d
                            + ", which this media does not register; that is refused with KErrNotFound or "
                            + "KErrNotSupported."));
        }
    }

    /** The registration of the same media in the same function; null when there is none. */
    private static @Nullable CallSite mediaOf(CallSite paging) {
        return Search.first(paging.owner().calls().stream().filter(c -> c.calls(MEDIA)
                && c.arguments().size() == paging.arguments().size() && c.argument(3).equals(paging.argument(0))));
    }

    private static void report(RuleContext context, CallSite call, String message) {
        context.report(call, message, List.of());
    }
}
