// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.model.Severity;

/** Return a fixed structure through TClientDataRequest. */
public final class R3ResultStructure implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R3",
            "Return a fixed structure through TClientDataRequest", Severity.WARNING,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic for one or two structures written right before the completion of one status, on a "
                    + "message channel. Where several threads of the client enter the channel, a mutex of your "
                    + "choice must guard the request.",
            "A structure written with ThreadRawWrite just before completion can page in the client's "
                    + "memory on the driver's thread. A data request carries the value in kernel memory and "
                    + "writes it when the client next runs.",
            """
                    Kern::ThreadRawWrite(iClient, iDest, &value, sizeof(value), iClient);
                    Kern::RequestComplete(iClient, iStatus, KErrNone);""",
            """
                    iRequest->Data() = value;
                    Kern::QueueRequestComplete(iClient, iRequest, KErrNone);""",
            Reproduction.ofClient("result-by-driver-thread",
                    "The thread of the driver is real-time here, so the first result whose page is "
                            + "out says `KERN-EXEC 61`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (RemoteAccess.Access access : RemoteAccess.transfers(context, RemoteAccess.Kind.RESULT_STRUCTURE)) {
            CallSite call = access.call();
            context.report(call,
                    call.callee() + " writes a result of fixed size to " + call.argument(1)
                            + " and then completes the request, while " + Wording.where(call.owner(), access.shared())
                            + "; use a TClientDataRequest.",
                    context.chain(call.owner(), access.shared()));
        }
    }
}
