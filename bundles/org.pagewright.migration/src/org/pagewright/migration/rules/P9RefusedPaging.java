// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Page-ins are not refused and write fragments not deferred. */
public final class P9RefusedPaging implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P9",
            "Page-ins are not refused and write fragments not deferred", Severity.ERROR,
            "Media drivers that page, every kernel generation and memory model.",
            "By hand.",
            "A refused page-in kills a thread or the system. A deferred fragment holds the pages and "
                    + "the mutex that the page-ins before it need, so neither ever ends.",
            """
                    case DMediaPagingDevice::EWriteRequestFragment:
                        return KMediaDriverDeferRequest;""",
            """
                    case DMediaPagingDevice::EWriteRequestFragment:
                        r = StartWrite();
                        break;""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --kernel classic --workload write-rom "
                    + "--fault mistake=defers-fragments",
                    "The verdict is `DEADLOCK`, with `FragmentationMutex` in the circle."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> PAGE_IN = Set.of("ERomPageInRequest", "ECodePageInRequest");
    private static final Set<String> FRAGMENT = Set.of("EWriteRequestFragment", "EWriteRequestFragmentLast");

    @Override
    public void check(RuleContext context) {
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                report(context, function, PAGE_IN, "KErrNotSupported",
                        "This refuses a page-in; the thread that faulted "
                                + "dies, or the system stops.");
                report(context, function, FRAGMENT, "KErrNotSupported",
                        "This refuses a write fragment; the write fails "
                                + "half done.");
                report(context, function, FRAGMENT, "KMediaDriverDeferRequest", "This defers a write fragment, which "
                        + "holds what the requests before it wait for: a deadlock.");
            }
        }
    }

    private static void report(RuleContext context, FunctionFacts function, Set<String> labels, String code,
            String message) {
        CaseBodies.of(function, labels).forEach((label, body) -> {
            for (IASTNode statement : body) {
                boolean direct = statement instanceof IASTReturnStatement
                        || statement instanceof IASTExpressionStatement;
                if (direct && Syntax.names(statement).contains(code)) {
                    context.report(function.source(), statement, message, List.of());
                }
            }
        });
    }
}
