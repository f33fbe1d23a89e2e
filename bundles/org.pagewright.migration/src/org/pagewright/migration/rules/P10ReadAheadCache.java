// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Read caches know about page-ins. */
public final class P10ReadAheadCache implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P10",
            "Read caches know about page-ins", Severity.INFO,
            "Media drivers that page, every kernel generation and memory model.",
            "Automatic when the request is a parameter: page-ins skip the cache.",
            "A page-in that goes through the driver's read cache evicts what the cache was good for "
                    + "and may get data that a write has replaced.",
            """
                    if (iPosition == iCachedPosition)
                        return aRequest.WriteRemote(&iCached, 0);""",
            """
                    if (!DMediaPagingDevice::PageInRequest(aRequest) && iPosition == iCachedPosition)
                        return aRequest.WriteRemote(&iCached, 0);""",
            Reproduction.of("boot --header samples/naviengine-like/variantmediadef.h -D __NAND_DEMAND_PAGING__ "
                    + "-D __NAND_DATA_PAGING__ --memory-model flexible --workload data-stress "
                    + "--fault NAND:mistake=stale-cache",
                    "The verdict is `WRONG-DATA`: a page `lost what was written last`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> names = context.facts().namesUsed();
        if (!names.contains("ERomPageInRequest") && !names.contains("ECodePageInRequest")
                || names.contains("PageInRequest") || names.contains("PagingRequest")) {
            return;
        }
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                if (context.facts().contexts().runsIn(function, Context.MEDIA) && answersFromMemory(function)) {
                    context.report(function.source(), function.node().getDeclarator(), function.qualifiedName()
                            + " answers reads from a cache without asking whether the request is a page-in.",
                            context.chain(function, Context.MEDIA));
                    return;
                }
            }
        }
    }

    /** Whether a branch that compares a remembered position with the request's copies data and is done. */
    private static boolean answersFromMemory(FunctionFacts function) {
        boolean[] found = new boolean[1];
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTIfStatement branch && branch.getThenClause() != null
                        && branch.getConditionExpression() != null) {
                    List<String> then = Syntax.names(branch.getThenClause());
                    String condition = Syntax.text(branch.getConditionExpression()).toLowerCase(Locale.ROOT);
                    found[0] |= condition.contains("cache") && condition.contains("pos")
                            && (then.contains("WriteRemote") || then.contains("memcpy"));
                }
                return PROCESS_CONTINUE;
            }
        });
        return found[0];
    }
}
