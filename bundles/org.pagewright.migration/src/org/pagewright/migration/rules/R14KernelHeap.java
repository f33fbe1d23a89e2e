// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.Severity;

/** No kernel heap while media requests are served. */
public final class R14KernelHeap implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R14",
            "No kernel heap while media requests are served", Severity.WARNING,
            "Media drivers on kernels that page data (pinned generation, flexible memory model).",
            "By hand: allocate when the driver is created.",
            "A client that allocates holds the heap mutex while a page-out makes room for it. When "
                    + "the media driver allocates to serve that page-out it waits for the same mutex, and both "
                    + "wait for ever.",
            """
                    TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {
                        TUint8* buffer = (TUint8*)Kern::Alloc(KBufferSize);
                    }""",
            """
                    TInt DMediaDriverNand::DoCreate() {
                        iBuffer = (TUint8*)Kern::Alloc(KBufferSize);
                    }""",
            Reproduction.of("boot --header samples/naviengine-like/variantmediadef.h -D __NAND_DEMAND_PAGING__ -D "
                    + "__NAND_DATA_PAGING__ --memory-model flexible --workload data-stress --fault "
                    + "NAND:mistake=heap-on-page-out",
                    "The verdict is `DEADLOCK`, with `KernelHeap` in the circle."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> HEAP = Set.of("Kern::Alloc", "Kern::AllocZ", "Kern::ReAlloc", "Kern::Free",
            "Kern::SafeReAlloc", "HBuf::New", "HBuf8::New", "new", "delete", "Kern::MutexCreate",
            "Kern::SemaphoreCreate", "Kern::ChunkCreate", "Kern::DfcQCreate", "Kern::DynamicDfcQCreate",
            "Kern::ThreadCreate");

    @Override
    public void check(RuleContext context) {
        if (context.options().kernel() == KernelGeneration.CLASSIC || !context.options().memoryModel().pagesData()) {
            return;
        }
        for (FunctionFacts function : context.facts().functions()) {
            Context running = serving(context, function);
            if (running == null) {
                continue;
            }
            for (CallSite call : function.calls()) {
                if (HEAP.contains(call.callee())) {
                    context.report(call, call.callee() + " uses the kernel heap while a media request is served ("
                            + Wording.where(function, running) + "); a page-out can then wait for itself.",
                            context.chain(function, running));
                }
            }
        }
    }

    private static @Nullable Context serving(RuleContext context, FunctionFacts function) {
        if (context.facts().contexts().runsIn(function, Context.MEDIA)) {
            return Context.MEDIA;
        }
        boolean driver = context.facts().role(function.className()) == Role.MEDIA_DRIVER;
        return driver && context.facts().contexts().runsIn(function, Context.DFC) ? Context.DFC : null;
    }
}
