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

/** A drive name is a descriptor. */
public final class S5NameArgument implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S5",
            "A drive name is a descriptor", Severity.ERROR,
            "Media drivers made from the migration tutorial, every kernel generation.",
            "Automatic, also by migration step 3: a _LIT made from the macro.",
            "RegisterMediaDevice takes a const TDesC&. The name macro is a plain string, which does "
                    + "not convert.",
            """
                    LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, List, pM, NAND_NUMMEDIA, NAND_DRIVENAME);""",
            """
                    _LIT(KNandDriveName, NAND_DRIVENAME);
                    LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, List, pM, NAND_NUMMEDIA, KNandDriveName);""",
            "Not in the simulator: the compiler says it.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                String name = call.arguments().isEmpty() ? "" : call.argument(call.arguments().size() - 1);
                if (call.calls("LocDrv::RegisterMediaDevice")
                        && (name.startsWith("\"") || name.matches("[A-Z0-9_]*DRIVENAME"))) {
                    context.report(call, "The name of the media is a plain string here; RegisterMediaDevice takes a "
                            + "descriptor made by _LIT.", List.of());
                }
            }
        }
    }
}
