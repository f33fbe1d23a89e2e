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

/** There is no Kern::DestroyRequest. */
public final class S17DestroyRequest implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S17",
            "There is no Kern::DestroyRequest", Severity.ERROR,
            "Every driver, every kernel generation.",
            "Automatic.",
            "The guide names an API that the kernel does not have.",
            """
                    Kern::DestroyRequest(iRequest);""",
            """
                    Kern::DestroyClientRequest(iRequest);""",
            "Not in the simulator: the linker says it.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                if (call.calls("Kern::DestroyRequest")) {
                    context.report(call, "The kernel has no Kern::DestroyRequest; it is Kern::DestroyClientRequest.",
                            List.of());
                }
            }
        }
    }
}
