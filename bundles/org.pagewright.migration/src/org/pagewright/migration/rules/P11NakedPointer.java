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

/** No raw remote access on a driver that pages data. */
public final class P11NakedPointer implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P11",
            "No raw remote access on a driver that pages data", Severity.ERROR,
            "Media drivers with data paging (pinned generation, flexible memory model).",
            "By hand: use the descriptor forms.",
            "With data paging a request carries a prepared buffer instead of a client address. The "
                    + "raw calls and the two-pointer form of ReadRemote fault or answer KErrNotSupported then.",
            """
                    iCurrentReq->ReadRemoteRaw(iBuffer, iLength);""",
            """
                    TPtr8 buffer(iBuffer, iLength);
                    iCurrentReq->ReadRemote(&buffer, iOffset);""",
            Reproduction.of("boot --header samples/naviengine-like/variantmediadef.h -D __NAND_DEMAND_PAGING__ -D "
                    + "__NAND_DATA_PAGING__ --memory-model flexible --workload mixed-io --fault "
                    + "NAND:mistake=naked-pointer",
                    "The first write reaches its buffer `through a plain address`, and the kernel stops."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> RAW = Set.of("ReadRemoteRaw", "WriteRemoteRaw");

    @Override
    public void check(RuleContext context) {
        if (context.options().kernel() == KernelGeneration.CLASSIC || !PagingIntent.pagesData(context)) {
            return;
        }
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                boolean naked = call.name().equals("ReadRemote") && call.arguments().size() == 2
                        && isDescriptor(function, call.argument(1));
                if (naked || RAW.contains(call.name())) {
                    context.report(call,
                            call.name() + " with a plain address does not work on a driver that pages data; "
                                    + "use the form with descriptor and offset.",
                            List.of());
                }
            }
        }
    }

    private static boolean isDescriptor(FunctionFacts function, String argument) {
        String type = function.localType(argument.replaceFirst("^&", ""));
        return argument.startsWith("&") || type != null && (type.startsWith("TDes8") || type.startsWith("TPtr8"));
    }
}
