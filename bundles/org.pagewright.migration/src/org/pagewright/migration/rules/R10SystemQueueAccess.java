// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.model.Severity;

/** No user memory on DfcQue1. */
public final class R10SystemQueueAccess implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R10",
            "No user memory on DfcQue1", Severity.ERROR,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic, as R9: a queue of the driver's own.",
            "DfcQue1 runs timers and other urgent work of the kernel at priority 48. A page fault "
                    + "there stops all of it.",
            """
                    iDfc(DoDfc, this, Kern::DfcQue1(), 1)   // DoDfc calls Kern::ThreadRawWrite""",
            """
                    iDfc(DoDfc, this, 1)   // DoCreate gives it a queue of the driver's own""",
            Reproduction.ofClient("driver-on-timer-queue",
                    "The verdict is `WRONG-DATA`: a timer's callback comes late, `as DfcThread1 "
                            + "waited for a page of a client`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (ClassFacts type : context.facts().classes()) {
            List<FunctionFacts> functions = context.facts().functionsOf(type.name());
            boolean bound = functions.stream().flatMap(f -> f.calls().stream())
                    .anyMatch(call -> call.calls("Kern::DfcQue1"));
            boolean other = functions.stream().flatMap(f -> f.calls().stream())
                    .anyMatch(call -> call.name().startsWith("DynamicDfcQ") || call.name().startsWith("DfcQCreate")
                            || call.calls("Kern::DfcQInit") || call.calls("Kern::DfcQue0"));
            if (bound && !other) {
                functions.forEach(f -> report(context, f));
            }
        }
    }

    private static void report(RuleContext context, FunctionFacts function) {
        if (!context.facts().contexts().runsIn(function, Context.DFC)) {
            return;
        }
        for (CallSite call : function.calls()) {
            if (KernelApi.REMOTE_TRANSFER.contains(call.callee()) || KernelApi.REMOTE_LENGTH.contains(call.callee())) {
                context.report(call,
                        call.callee() + " can page, and this DFC runs on Kern::DfcQue1, where the kernel's "
                                + "timers wait behind it.",
                        context.chain(function, Context.DFC));
            }
        }
    }
}
