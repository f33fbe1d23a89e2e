// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.model.Severity;

/** Create and destroy request objects in a critical section. */
public final class R16CreateInCriticalSection implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R16",
            "Create and destroy request objects in a critical section", Severity.ERROR,
            "Kernels that page data (pinned generation, flexible memory model); earlier kernels are "
                    + "not harmed by the repair.",
            "Automatic: the call is wrapped in NKern::ThreadEnterCS and ThreadLeaveCS.",
            "A client thread that dies between allocation and assignment leaks kernel memory; debug "
                    + "kernels fault with KERN 59 at once. DoCreate runs in a critical section already, a "
                    + "request does not.",
            """
                    TInt r = Kern::CreateClientBufferRequest(iRequest, 1, TClientBufferRequest::EPinVirtual);""",
            """
                    NKern::ThreadEnterCS();
                    TInt r = Kern::CreateClientBufferRequest(iRequest, 1, TClientBufferRequest::EPinVirtual);
                    NKern::ThreadLeaveCS();""",
            Reproduction.ofClient("created-outside-critical-section",
                    "The debug kernel says `KERN 59`."));

    /** How far up the callers are asked. */
    private static final int MAX_DEPTH = 3;

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            if (!context.facts().contexts().runsIn(function, Context.CLIENT)) {
                continue;
            }
            for (CallSite call : function.calls()) {
                if (KernelApi.NEEDS_CRITICAL_SECTION.contains(call.callee())
                        && !isHeld(context, call, 0)) {
                    context.report(call, call.callee() + " needs a critical section, and "
                            + Wording.where(function, Context.CLIENT) + " without one.",
                            context.chain(function, Context.CLIENT));
                }
            }
        }
    }

    /** Whether the function may have entered a critical section, or all that call it may. */
    private static boolean isHeld(RuleContext context, CallSite call, int depth) {
        if (call.mayHold(LockKind.CRITICAL_SECTION)) {
            return true;
        }
        List<CallSite> callers = depth == MAX_DEPTH || call.mayHaveGiven(LockKind.CRITICAL_SECTION) ? List.of()
                : context.facts().graph().callers(call.owner()).stream()
                        .filter(c -> context.facts().contexts().runsIn(c.owner(), Context.CLIENT)).toList();
        return !callers.isEmpty() && callers.stream().allMatch(c -> isHeld(context, c, depth + 1));
    }
}
