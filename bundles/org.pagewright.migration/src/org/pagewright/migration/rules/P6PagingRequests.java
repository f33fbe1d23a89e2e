// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.walk.RequestKind;
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

    private static final Set<String> DATA_NAMES = Set.of("EPaging", "EDataPaging", "PageOutRequest");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        if (PagingIntent.isExtension(context)
                || !PagingIntent.pages(context) && !PagingIntent.isUnmigrated(context)) {
            return;
        }
        for (FunctionFacts request : PagingIntent.pagingRequests(context)) {
            var answers = new AnsweredRequests(context, request);
            Set<String> names = PagingIntent.namesOf(context, request.className());
            var missing = new ArrayList<String>();
            wanted(context).forEach((name, kind) -> {
                Boolean answered = answers.isAnswered(kind);
                boolean known = names.contains(name)
                        || kind != RequestKind.FRAGMENT && PagingIntent.QUESTIONS.stream().anyMatch(names::contains);
                if (answered == null ? !known
                        : !answered && !isRefused(context, name)
                                && !isTakenBefore(context, name)) {
                    missing.add(kind == RequestKind.FRAGMENT ? name + " and EWriteRequestFragmentLast" : name);
                }
            });
            if (!missing.isEmpty()) {
                context.report(request.source(), request.node().getDeclarator(), request.qualifiedName()
                        + " does not answer " + String.join(", ", missing) + "; the first page fault is then refused.",
                        List.of());
            }
            if (PagingIntent.pagesData(context) && PagingIntent.QUESTIONS.stream().noneMatch(names::contains)
                    && DATA_NAMES.stream().noneMatch(names::contains)) {
                context.report(request.source(), request.node().getDeclarator(), request.qualifiedName()
                        + " takes data paging for ordinary reads and writes; it is told apart by the EPaging flag.",
                        List.of());
            }
        }
    }

    private static Map<String, RequestKind> wanted(RuleContext context) {
        var wanted = new LinkedHashMap<String, RequestKind>();
        if (PagingIntent.pages(context, PagingType.ROM)) {
            wanted.put("ERomPageInRequest", RequestKind.ROM_PAGE_IN);
        }
        if (PagingIntent.pages(context, PagingType.CODE)) {
            wanted.put("ECodePageInRequest", RequestKind.CODE_PAGE_IN);
        }
        if (context.options().kernel() == KernelGeneration.CLASSIC) {
            wanted.put("EWriteRequestFragment", RequestKind.FRAGMENT);
        }
        return wanted;
    }

    /** P9 tells about a request that is known and refused. */
    private static boolean isRefused(RuleContext context, String name) {
        return context.facts().functions().stream()
                .anyMatch(f -> CaseBodies.of(f, Set.of(name)).values().stream().flatMap(List::stream)
                        .anyMatch(statement -> Syntax.names(statement).contains("KErrNotSupported")));
    }

    /** The primary media of a driver sees a request before its media driver does. */
    private static boolean isTakenBefore(RuleContext context, String name) {
        return context.facts().classesWith(Role.PRIMARY_MEDIA).stream()
                .anyMatch(media -> PagingIntent.namesOf(context, media).contains(name));
    }
}
