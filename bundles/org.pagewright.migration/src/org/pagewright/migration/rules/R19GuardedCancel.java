// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.UnguardedCancel;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.Severity;

/** Cancel completes only what is pending. */
public final class R19GuardedCancel implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R19",
            "Cancel completes only what is pending", Severity.WARNING,
            "Kernels that page data (pinned generation, flexible memory model); earlier kernels are "
                    + "not harmed by the repair.",
            "Automatic: the completion is wrapped in a test of IsReady.",
            "A request that has already completed must not be completed again. IsReady tells whether "
                    + "it is still pending.",
            """
                    Kern::QueueRequestComplete(iClient, iRequest, KErrCancel);""",
            """
                    if (iRequest->IsReady())
                        Kern::QueueRequestComplete(iClient, iRequest, KErrCancel);""",
            Reproduction.ofClient("cancel-not-guarded",
                    "A cancel that comes while a request is set up completes it too early; its "
                            + "EndSetup says `KERN 131`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (UnguardedCancel found : UnguardedCancel.find(context.facts())) {
            CallSite call = found.completion();
            List<RelatedLocation> calls = found.calls().stream()
                    .map(c -> new RelatedLocation(c.owner().source().file().name(), c.range(),
                            "called from " + c.owner().qualifiedName()))
                    .toList();
            context.report(call, call.callee() + " completes " + call.argument(1) + " on cancel without asking "
                    + "IsReady; a request that is already complete would be completed again.", calls);
        }
    }
}
