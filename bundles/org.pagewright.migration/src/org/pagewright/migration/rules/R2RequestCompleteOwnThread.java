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
import org.pagewright.migration.facts.Parameter;
import org.pagewright.model.Severity;

/** Kern::RequestComplete without a thread only in the client's thread. */
public final class R2RequestCompleteOwnThread implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R2",
            "Kern::RequestComplete without a thread only in the client's thread", Severity.ERROR,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic when the status is a member: as R1, with the member that is the client's "
                    + "thread.",
            "Without a thread argument the status is written into the current thread's memory. In a "
                    + "DFC, timer or interrupt the current thread is not the client, so the word lands in the "
                    + "wrong address space or pages on a thread that others wait for.",
            """
                    void DChannel::TimerFired() {
                        Kern::RequestComplete(iStatus, KErrNone);
                    }""",
            """
                    void DChannel::TimerFired() {
                        Kern::QueueRequestComplete(iClient, iRequest, KErrNone);
                    }""",
            Reproduction.ofClient("status-of-own-thread",
                    "The signal goes to the driver's own thread. The client waits for ever: the "
                            + "verdict is `DEADLOCK`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            Context shared = context.facts().contexts().shared(function);
            if (shared == null) {
                continue;
            }
            for (CallSite call : function.calls()) {
                if (KernelApi.isRequestComplete(call) && call.arguments().size() == 2
                        && !isGivenNothing(context, call, shared)) {
                    context.report(call, "Kern::RequestComplete writes the status of the current thread, but "
                            + Wording.where(function, shared) + "; use Kern::QueueRequestComplete.",
                            context.chain(function, shared));
                }
            }
        }
    }

    /** Whether the status is a parameter for which every caller on such a thread gives NULL. */
    private static boolean isGivenNothing(RuleContext context, CallSite call, Context shared) {
        int status = call.owner().parameters().stream().map(Parameter::name).toList().indexOf(call.argument(0));
        List<CallSite> callers = context.facts().graph().callers(call.owner()).stream()
                .filter(c -> context.facts().contexts().runsIn(c.owner(), shared)
                        && !context.facts().contexts().runsIn(c.owner(), Context.CLIENT))
                .toList();
        return status >= 0 && !callers.isEmpty()
                && callers.stream().allMatch(c -> c.argument(status).matches("NULL|0"));
    }
}
