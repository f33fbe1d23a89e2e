// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.PagingType;
import org.pagewright.model.Severity;

/** Request answers the paging requests. */
public final class P6PagingRequests implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P6",
            "Request answers the paging requests", Severity.ERROR,
            "Media drivers that page, every kernel generation and memory model. The fragment "
                    + "requests exist in the classic generation only.",
            "Automatic, also by migration step 5; the place of the ROM image is for you to say.",
            "A page-in that the driver does not know is refused, and the thread that faulted dies or "
                    + "the system stops (DEMAND-PAGING 4).",
            """
                    switch (aRequest.Id()) {
                    case DLocalDrive::ERead:
                        r = StartRead();
                        break;
                    }""",
            """
                    switch (aRequest.Id()) {
                    case DMediaPagingDevice::ERomPageInRequest:
                    case DMediaPagingDevice::ECodePageInRequest:
                    case DLocalDrive::ERead:
                        r = StartRead();
                        break;
                    }""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=code-page-in-unknown",
                    "The first page of an executable says `DEMAND-PAGING 4`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        FunctionFacts request = PagingIntent.request(context);
        if (request == null || !PagingIntent.pages(context) && !PagingIntent.isUnmigrated(context)) {
            return;
        }
        Set<String> names = context.facts().namesUsed();
        if (PagingIntent.isExtension(context)) {
            return;
        }
        boolean helper = names.contains("PageInRequest") || names.contains("PagingRequest");
        var missing = new ArrayList<String>();
        if (!helper && PagingIntent.pages(context, PagingType.ROM) && !names.contains("ERomPageInRequest")) {
            missing.add("ERomPageInRequest");
        }
        if (!helper && PagingIntent.pages(context, PagingType.CODE) && !names.contains("ECodePageInRequest")) {
            missing.add("ECodePageInRequest");
        }
        if (context.options().kernel() == KernelGeneration.CLASSIC && !names.contains("EWriteRequestFragment")) {
            missing.add("EWriteRequestFragment and EWriteRequestFragmentLast");
        }
        if (!missing.isEmpty()) {
            context.report(request.source(), request.node().getDeclarator(), request.qualifiedName()
                    + " does not answer " + String.join(", ", missing) + "; the first page fault is then refused.",
                    List.of());
        }
        if (PagingIntent.pagesData(context) && !helper && !names.contains("EPaging") && !names.contains("EDataPaging")
                && !names.contains("PageOutRequest")) {
            context.report(request.source(), request.node().getDeclarator(), request.qualifiedName() + " takes data "
                    + "paging for ordinary reads and writes; it is told apart by the EPaging flag.", List.of());
        }
    }
}
