// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.Severity;

/** The numbers in the source are those of the header. */
public final class L2HeaderAgreement implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("L2",
            "The numbers in the source are those of the header", Severity.WARNING,
            "Media drivers checked with --header and --driver, every kernel generation.",
            "To choose: the header's macro in place of a number.",
            "A driver that writes its own numbers goes on registering them when the board's header is "
                    + "changed, and every check of the header is about something else than what runs.",
            """
                    // variantmediadef.h: #define NAND_NUM_PAGES 8
                    LocDrv::RegisterPagingDevice(media, PageDrives, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE, 9, 2);""",
            """
                    LocDrv::RegisterPagingDevice(media, PageDrives, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE,
                            NAND_SECTOR_SHIFT, NAND_NUM_PAGES);""",
            "Not in the simulator: it boots what the header says.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        MediaDriverSettings settings = context.options().settings();
        // An extension registers each instance with numbers of its own, taken from lists.
        if (settings == null || settings.device().isExtension()) {
            return;
        }
        var values = new ArgumentValues(context.facts(), null);
        for (CallSite call : PagingIntent.wholeRegistrations(context, "LocDrv::RegisterMediaDevice")) {
            var compare = new Comparison(context, call, values, settings.prefix());
            compare.number(1, "DRIVECOUNT", settings.driveCount());
            compare.list(2, "DRIVELIST", settings.drives());
            compare.number(4, "NUMMEDIA", settings.mediaCount());
            compare.text(5, "DRIVENAME", settings.name());
        }
        for (CallSite call : PagingIntent.wholeRegistrations(context, "LocDrv::RegisterPagingDevice")) {
            var compare = new Comparison(context, call, values, settings.prefix());
            compare.list(1, "PAGEDRIVELIST", settings.pageDrives());
            compare.number(2, "PAGEDRIVECOUNT", settings.pageDriveCount());
            compare.number(3, "PAGING_TYPE", settings.pagingTypeBits());
            compare.number(4, "SECTOR_SHIFT", settings.sectorShift());
            compare.number(5, "NUM_PAGES", settings.numPages());
        }
    }

    private record Comparison(RuleContext context, CallSite call, ArgumentValues values, String prefix) {
        void number(int argument, String macro, @Nullable Integer header) {
            report(argument, macro, values.number(call.arguments().get(argument)), header);
        }

        void list(int argument, String macro, @Nullable List<Integer> header) {
            report(argument, macro, values.list(call.arguments().get(argument)), header);
        }

        void text(int argument, String macro, @Nullable String header) {
            report(argument, macro, values.text(call.arguments().get(argument)), header);
        }

        private void report(int argument, String macro, @Nullable Object source, @Nullable Object header) {
            if (source != null && header != null && !Objects.equals(source, header)) {
                context.report(call.owner().source(), call.arguments().get(argument), call.argument(argument) + " is "
                        + source + " here, but the header gives " + header + " for " + prefix + "_" + macro + ".",
                        List.of());
            }
        }
    }
}
