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

/** User memory of the current thread only in the client's thread. */
public final class R5OwnThreadAccess implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R5",
            "User memory of the current thread only in the client's thread", Severity.ERROR,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "By hand: move the access to a function that runs in the client's thread.",
            "These calls use the address space of the current thread. On a DFC, timer or interrupt "
                    + "that is not the client, so the address means something else.",
            """
                    void DChannel::HandleMsg(TMessageBase* aMsg) {
                        kumemget(&iConfig, m.Ptr0(), sizeof(iConfig));
                    }""",
            """
                    TInt DChannel::SendMsg(TMessageBase* aMsg) {
                        TConfig config;
                        kumemget(&config, m.Ptr0(), sizeof(config));
                    }""",
            Reproduction.ofClient("own-memory-on-driver-thread",
                    "The address means nothing on the driver's thread: `KERN-EXEC 3`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            Context shared = RemoteAccess.sharedThread(context, function);
            if (shared == null) {
                continue;
            }
            for (CallSite call : function.calls()) {
                if ((KernelApi.CURRENT_THREAD.contains(call.callee()) && !call.callee().equals("Kern::InfoCopy"))
                        && !context.facts().contexts().runsIn(function, Context.CLIENT)) {
                    context.report(call, call.callee() + " uses the memory of the current thread, but "
                            + Wording.where(function, shared) + ", not on the client's.",
                            context.chain(function, shared));
                }
            }
        }
    }
}
