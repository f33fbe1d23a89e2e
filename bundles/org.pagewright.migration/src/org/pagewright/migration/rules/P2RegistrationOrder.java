// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.model.Severity;

/** Register the media, then its paging, and receive in the right order. */
public final class P2RegistrationOrder implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P2",
            "Register the media, then its paging, and receive in the right order", Severity.ERROR,
            "Media drivers that page, every kernel generation and memory model.",
            "Automatic where the statements stand beside each other; migration step 3 writes the "
                    + "whole entry point.",
            "RegisterPagingDevice looks for the drives of the media and faults with LOCMEDIA when "
                    + "there are none. For data paging it also sends a request through the media, so the "
                    + "message queue must receive and the factory must be installed before.",
            """
                    r = LocDrv::RegisterPagingDevice(media, PagingDrives, 1, NAND_PAGING_TYPE, 9, 8);
                    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, 1, Drives, media, 1, KNandName);""",
            """
                    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, 1, Drives, media, 1, KNandName);
                    r = LocDrv::RegisterPagingDevice(media, PagingDrives, 1, NAND_PAGING_TYPE, 9, 8);""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=paging-before-media",
                    "`Extension NAND returned KErrArgument`, and the kernel stops with `KERN 52`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (CallSite paging : PagingIntent.registrations(context, "LocDrv::RegisterPagingDevice")) {
            List<CallSite> calls = paging.owner().calls();
            int at = calls.indexOf(paging);
            CallSite media = Search.first(calls.stream().filter(c -> c.calls("LocDrv::RegisterMediaDevice")
                    && c.argument(3).equals(paging.argument(0))));
            if (media != null && calls.indexOf(media) > at) {
                context.report(paging, "RegisterPagingDevice comes before RegisterMediaDevice for "
                        + paging.argument(0) + "; the kernel faults with LOCMEDIA because the media owns no drive yet.",
                        List.of());
            }
            boolean data = paging.argument(3).contains("EData") || PagingIntent.pagesData(context);
            receive(context, paging, data);
            if (data) {
                before(context, calls, at, "Kern::InstallPhysicalDevice", paging,
                        "data paging opens the driver during registration, so its factory must be installed before");
            }
        }
    }

    private static void receive(RuleContext context, CallSite paging, boolean data) {
        List<CallSite> receives = context.facts().functions().stream().flatMap(f -> f.calls().stream())
                .filter(c -> c.callee().endsWith("iMsgQ.Receive")).toList();
        if (receives.isEmpty() && !PagingIntent.isBuiltElsewhere(context, paging, 0)) {
            context.report(paging, "Nothing calls iMsgQ.Receive(), so no request ever reaches the media.", List.of());
        } else if (data && !receives.isEmpty()) {
            before(context, paging.owner().calls(), paging.owner().calls().indexOf(paging),
                    receives.get(0).callee(), paging,
                    "data paging sends a request during registration, so the queue must receive before");
        }
    }

    private static void before(RuleContext context, List<CallSite> calls, int at, String callee, CallSite paging,
            String reason) {
        boolean early = calls.subList(0, at).stream().anyMatch(c -> c.calls(callee));
        boolean here = calls.stream().anyMatch(c -> c.calls(callee));
        if (here && !early) {
            context.report(paging, callee + " comes after RegisterPagingDevice, but " + reason + ".", List.of());
        }
    }
}
