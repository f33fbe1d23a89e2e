// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.model.Severity;

/** No Kern::RequestComplete with a thread argument. */
public final class R1RequestComplete implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R1",
            "No Kern::RequestComplete with a thread argument", Severity.ERROR,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic when the status is a member of the channel whose uses all have a counterpart on a "
                    + "request, and for the status that HandleMsg passes on. A status with a result becomes a data "
                    + "request, one with a buffer a pinned buffer request.",
            "The call writes the status word into the client's memory from another thread. That page "
                    + "may be out, so the thread takes a page fault for the client: it waits for the media, "
                    + "breaks mutex order, or stops a real-time thread with KERN-EXEC 61.",
            """
                    Kern::RequestComplete(iClient, iReadStatus, r);""",
            """
                    Kern::QueueRequestComplete(iClient, iReadRequest, r);""",
            Reproduction.ofClient("status-by-driver-thread",
                    "The thread of the driver is real-time here, so its first access to a page "
                            + "that is out says `KERN-EXEC 61`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                if (KernelApi.isRequestComplete(call) && call.arguments().size() == 3) {
                    Context shared = context.facts().contexts().shared(function);
                    String where = shared == null ? "" : ", and " + Wording.where(function, shared);
                    context.report(call, "Kern::RequestComplete with a thread writes " + call.argument(1)
                            + " into the client's memory, which may be paged out" + where
                            + "; use a TClientRequest and Kern::QueueRequestComplete.",
                            context.chain(function, shared));
                }
            }
        }
    }
}
