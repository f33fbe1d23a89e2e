// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Severity;

/** The ids of paging requests come from the kernel's header. */
public final class S13RequestIds implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S13",
            "The ids of paging requests come from the kernel's header", Severity.ERROR,
            "Media drivers made from the migration tutorial, every kernel generation.",
            "Automatic when locmedia.h is included: the definition goes, the kernel's enumerator is "
                    + "used.",
            "The tutorial defines ECodePageInRequest through ELastReqNumberReservedForPaging. That "
                    + "is 31 on current kernels, and the request that arrives is 20.",
            """
                    enum { ECodePageInRequest = DLocalDrive::ELastReqNumberReservedForPaging };""",
            """
                    #include <drivers/locmedia.h>""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=code-page-in-is-31",
                    "The request that arrives is 20, so the first page of an executable says `DEMAND-PAGING "
                            + "4`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (ParsedSource source : context.facts().sources()) {
            var visitor = new ASTVisitor() {
                @Override
                public int visit(@Nullable IASTEnumerator enumerator) {
                    if (enumerator != null && source.owns(enumerator)
                            && enumerator.getName().toString().equals("ECodePageInRequest")
                            && Syntax.names(enumerator.getValue()).contains("ELastReqNumberReservedForPaging")) {
                        context.report(source, enumerator,
                                "This makes ECodePageInRequest 31 on current kernels, but the "
                                        + "request that arrives is 20; use the kernel's own enumerator.",
                                List.of());
                    }
                    return PROCESS_CONTINUE;
                }
            };
            visitor.shouldVisitEnumerators = true;
            source.unit().accept(visitor);
        }
    }
}
