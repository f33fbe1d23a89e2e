// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.model.Severity;

/** No access to client buffers from a shared thread. */
public final class R4RemoteBuffer implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R4",
            "No access to client buffers from a shared thread", Severity.WARNING,
            "Every kernel generation; it costs something once data or code pages, and stops the "
                    + "system on debug kernels.",
            "Automatic when status and address are kept in plain statements where the request starts: a "
                    + "TClientBufferRequest made with EPinVirtual replaces them, a Pre function sets it up in "
                    + "the client's thread, and checks of the length move there.",
            "The client's buffer may be paged out when the driver copies it, so the shared thread "
                    + "waits for the media. When that media is served by the same thread, nothing ever wakes "
                    + "it: the classic deadlock.",
            """
                    void DChannel::CompleteRead() {
                        Kern::ThreadRawWrite(iClient, iReadDest, iBuffer, iLength, iClient);
                    }""",
            """
                    void DChannel::CompleteRead() {
                        TPtrC8 data(iBuffer, iLength);
                        Kern::ThreadBufWrite(iClient, iReadBuffer, data, 0, KChunkShiftBy0, iClient);
                    }""",
            Reproduction.ofClient("buffer-by-driver-thread",
                    "The thread of the driver is real-time here, so the first buffer that is out "
                            + "says `KERN-EXEC 61`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (RemoteAccess.Access access : RemoteAccess.transfers(context, RemoteAccess.Kind.BUFFER)) {
            CallSite call = access.call();
            context.report(call,
                    call.callee() + " touches the client's memory at " + call.argument(1)
                            + ", which may be paged out, while " + Wording.where(call.owner(), access.shared())
                            + "; pin it with a TClientBufferRequest and use Kern::ThreadBufRead or ThreadBufWrite.",
                    context.chain(call.owner(), access.shared()));
        }
    }
}
