// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Set;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.Severity;

/** Page-in data goes through the page handler. */
public final class P8PageHandler implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P8",
            "Page-in data goes through the page handler", Severity.ERROR,
            "Media drivers that page: WriteToPageHandler is compulsory in the classic generation; "
                    + "WriteRemote is correct too in the pinned one.",
            "To choose: the page handler, or the descriptor of the request. Migration step 5 keeps "
                    + "both.",
            "In the classic generation only WriteToPageHandler reaches the pager's buffer. "
                    + "WriteRemoteRaw knows nothing of kernel buffers in any generation and writes to the "
                    + "wrong place.",
            """
                    iCurrentReq->WriteRemoteRaw(iBuffer, iLength);""",
            """
                    iCurrentReq->WriteToPageHandler(iBuffer, iLength, iOffset);""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=raw-write-to-page",
                    "A page-in names no remote thread, and for the client's thread the pager's buffer is `KErrBadDescriptor`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        if (!PagingIntent.pages(context)) {
            return;
        }
        Set<String> names = context.facts().namesUsed();
        boolean pageIns = names.contains("ERomPageInRequest") || names.contains("ECodePageInRequest")
                || names.contains("PageInRequest");
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                if (call.name().equals("WriteRemoteRaw")) {
                    context.report(call,
                            "WriteRemoteRaw does not know the pager's buffers; page-in data must go through "
                                    + "WriteToPageHandler.",
                            List.of());
                }
            }
        }
        FunctionFacts request = Search.first(PagingIntent.requests(context).stream());
        if (context.options().kernel() == KernelGeneration.CLASSIC && pageIns && request != null
                && !names.contains("WriteToPageHandler")) {
            context.report(request.source(), request.node().getDeclarator(), request.qualifiedName()
                    + " serves page-ins, but nothing calls WriteToPageHandler, the only way to the pager's buffer on the "
                    + "classic kernel.", List.of());
        }
    }
}
