// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** A driver that defers completes later. */
public final class P12CompleteAfterDefer implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P12",
            "A driver that defers completes later", Severity.ERROR,
            "Media drivers, every kernel generation.",
            "By hand.",
            "Deferred requests are looked at again when the driver calls Complete. A driver that "
                    + "defers and never completes leaves page-ins waiting for ever.",
            """
                    if (iCurrentReq)
                        return KMediaDriverDeferRequest;""",
            """
                    void DMediaDriverNand::Done() {
                        TLocDrvRequest* request = iCurrentReq;
                        iCurrentReq = NULL;
                        Complete(*request, KErrNone);
                    }""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=always-defers",
                    "The verdict is `DEADLOCK`: the page-in was `put off by its driver` and is never looked "
                            + "at again."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            boolean completes = context.facts().functions().stream().flatMap(f -> f.calls().stream())
                    .anyMatch(c -> c.name().equals("Complete") || c.name().equals("CompleteRequest"));
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                if (!completes && Syntax.names(function.node()).contains("KMediaDriverDeferRequest")) {
                    context.report(function.source(), function.node().getDeclarator(), function.qualifiedName()
                            + " defers requests, but nothing calls Complete, so they are never looked at again.",
                            List.of());
                }
            }
        }
    }
}
