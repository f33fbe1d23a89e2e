// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Paging macros carry the driver's prefix. */
public final class S14PlainMacros implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S14",
            "Paging macros carry the driver's prefix", Severity.INFO,
            "Media drivers made from the migration tutorial, every kernel generation.",
            "To choose, since the header must define the new name: pagewright header set.",
            "Two paging drivers on one board cannot both read PAGING_TYPE and NUM_PAGES.",
            """
                    LocDrv::RegisterPagingDevice(pM, List, NAND_PAGEDRIVECOUNT, PAGING_TYPE, 9, NUM_PAGES);""",
            """
                    LocDrv::RegisterPagingDevice(pM, List, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE, 9, NAND_NUM_PAGES);""",
            "Not in the simulator: this rule is about the next driver.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (CallSite call : PagingIntent.registrations(context, "LocDrv::RegisterPagingDevice")) {
            List<String> plain = List.of("PAGING_TYPE", "NUM_PAGES");
            for (IASTNode argument : call.arguments()) {
                if (plain.contains(Syntax.text(argument))) {
                    context.report(call.owner().source(), argument,
                            Syntax.text(argument) + " has no driver's prefix, so "
                                    + "only one driver on the board can use it.",
                            List.of());
                }
            }
        }
    }
}
