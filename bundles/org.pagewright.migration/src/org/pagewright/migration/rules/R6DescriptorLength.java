// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.model.Severity;

/** Ask for descriptor lengths in the client's thread. */
public final class R6DescriptorLength implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R6",
            "Ask for descriptor lengths in the client's thread", Severity.WARNING,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic together with R4: TClientBuffer::Length and MaxLength answer from kernel memory.",
            "The length sits in the client's memory, so asking for it can page just as reading the "
                    + "data does.",
            """
                    TInt length = Kern::ThreadGetDesLength(iClient, aDes);""",
            """
                    TInt length = iWriteBuffer->Length();""",
            Reproduction.ofClient("length-by-driver-thread",
                    "The thread of the driver is real-time here, so the first descriptor that is "
                            + "out says `KERN-EXEC 61`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (RemoteAccess.Access access : RemoteAccess.find(context, KernelApi.REMOTE_LENGTH)) {
            CallSite call = access.call();
            context.report(call, call.callee() + " reads the client's descriptor, which may be paged out, while "
                    + Wording.where(call.owner(), access.shared()) + "; set a TClientBuffer up in the client's thread.",
                    context.chain(call.owner(), access.shared()));
        }
    }
}
