// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.model.Severity;

/** Move much data through a shared chunk. */
public final class R20SharedChunk implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R20",
            "Move much data through a shared chunk", Severity.INFO,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "By hand: Kern::ChunkCreate and a handle for the client.",
            "A loop of remote copies pays for address checks and may page once per turn. A shared "
                    + "chunk is mapped in both sides and never pages.",
            """
                    while (left > 0)
                        Kern::ThreadRawWrite(iClient, iDest, iBuffer, piece, iClient);""",
            """
                    // the client reads straight from a chunk made by Kern::ChunkCreate""",
            "Not in the simulator: a shared chunk is a matter of speed, and what it saves "
                    + "depends on how much the client asks for. The copies themselves are booted as "
                    + "R4.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (RemoteAccess.Access access : RemoteAccess.find(context, KernelApi.REMOTE_TRANSFER)) {
            CallSite call = access.call();
            if (call.inLoop()) {
                context.report(call, call.callee() + " is called in a loop, and "
                        + Wording.where(call.owner(), access.shared()) + "; a shared chunk would need no copy.",
                        context.chain(call.owner(), access.shared()));
            }
        }
    }
}
