// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.model.Severity;

/** A drive list is an array, not a macro argument. */
public final class S4ListArgument implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S4",
            "A drive list is an array, not a macro argument", Severity.ERROR,
            "Media drivers made from the migration tutorial, every kernel generation.",
            "Automatic, also by migration step 3: a constant array initialised by the macro.",
            "The list macros hold bare numbers with commas. As an argument each number becomes an "
                    + "argument of its own, so the call does not compile.",
            """
                    LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, NAND_DRIVELIST, pM, NAND_NUMMEDIA, KName);""",
            """
                    static const TInt NandDriveList[NAND_DRIVECOUNT] = {NAND_DRIVELIST};
                    LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, NandDriveList, pM, NAND_NUMMEDIA, KName);""",
            "Not in the simulator: the compiler says it.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final int ARGUMENTS = 6;

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                boolean media = call.calls("LocDrv::RegisterMediaDevice");
                if (media || call.calls("LocDrv::RegisterPagingDevice")) {
                    String list = call.argument(media ? 2 : 1);
                    if (call.arguments().size() > ARGUMENTS || list.matches("[A-Z0-9_]*DRIVELIST")) {
                        context.report(call, call.callee() + " takes the drive list as an array; the list macro would "
                                + "become several arguments.", List.of());
                    }
                }
            }
        }
    }
}
