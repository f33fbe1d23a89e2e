// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.model.Severity;

/** DoControl takes no client pointers. */
public final class R7ControlPointers implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R7",
            "DoControl takes no client pointers", Severity.WARNING,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic for whole structures: SendMsg copies in before and out after, by way of the client's "
                    + "kernel stack. Otherwise let the value travel in the message or the result.",
            "DoControl of a DLogicalChannel runs on the DFC thread. A pointer argument points into "
                    + "the client, so using it pages on that thread; the client waits meanwhile, so the copy "
                    + "can as well be made in its own thread.",
            """
                    case EGetConfig:
                        r = Kern::ThreadRawWrite(iClient, a1, &iConfig, sizeof(iConfig), iClient);
                        break;""",
            """
                    // in SendMsg, on the client's thread
                    TConfig config;
                    m.iArg[0] = (TInt)&config;
                    r = DLogicalChannel::SendMsg(aMsg);
                    if (r == KErrNone)
                        umemput(user, &config, sizeof(config));""",
            Reproduction.ofClient("control-by-driver-thread",
                    "The thread of the driver is real-time here, so the first control whose memory "
                            + "is out says `KERN-EXEC 61`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (RemoteAccess.Access access : RemoteAccess.transfers(context, RemoteAccess.Kind.CONTROL)) {
            CallSite call = access.call();
            context.report(call,
                    "A control function passes the client's pointer " + call.argument(1) + " to " + call.callee()
                            + ", while " + Wording.where(call.owner(), access.shared()) + "; copy in SendMsg instead.",
                    context.chain(call.owner(), access.shared()));
        }
    }
}
