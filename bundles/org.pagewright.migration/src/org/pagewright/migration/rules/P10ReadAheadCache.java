// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.walk.DriverWalk;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.RequestKind;
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

    private static final Set<String> PAGE_IN_NAMES = Set.of("ERomPageInRequest", "ECodePageInRequest");
    private static final List<RequestKind> PAGE_INS = List.of(RequestKind.ROM_PAGE_IN, RequestKind.CODE_PAGE_IN);

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> names = context.facts().namesUsed();
        if (PAGE_IN_NAMES.stream().noneMatch(names::contains)
                && PagingIntent.QUESTIONS.stream().noneMatch(names::contains)) {
            return;
        }
        for (FunctionFacts request : PagingIntent.requests(context)) {
            for (FunctionFacts function : context.facts().functionsOf(request.className())) {
                if (context.facts().contexts().runsIn(function, Context.MEDIA)
                        && cacheHits(function).stream().anyMatch(hit -> answersPageIns(context, request, hit))) {
                    context.report(function.source(), function.node().getDeclarator(), function.qualifiedName()
                            + " answers reads from a cache without asking whether the request is a page-in.",
                            context.chain(function, Context.MEDIA));
                }
            }
        }
    }

    private record CacheHit(FunctionFacts function, IASTStatement answer) {
        boolean isIn(PathEnd path) {
            return path.effects().stream().map(Effect::place)
                    .anyMatch(place -> place != null && Syntax.contains(answer, place.node()));
        }
    }

    /** Branches that compare a remembered position with the request's, copy data and are done. */
    private static List<CacheHit> cacheHits(FunctionFacts function) {
        var found = new ArrayList<CacheHit>();
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTIfStatement branch && branch.getThenClause() != null
                        && branch.getConditionExpression() != null) {
                    List<String> then = Syntax.names(branch.getThenClause());
                    String condition = Syntax.text(branch.getConditionExpression()).toLowerCase(Locale.ROOT);
                    if (condition.contains("cache") && condition.contains("pos")
                            && (then.contains("WriteRemote") || then.contains("memcpy"))) {
                        found.add(new CacheHit(function, branch.getThenClause()));
                    }
                }
                return PROCESS_CONTINUE;
            }
        });
        return found;
    }

    /** Where not even reads show how the cache is reached, such as behind an interrupt, its function has to ask. */
    private static boolean answersPageIns(RuleContext context, FunctionFacts request, CacheHit hit) {
        var walk = DriverWalk.ofChannel(context.facts(), context.options().kernel());
        if (PAGE_INS.stream().anyMatch(kind -> reaches(walk, request, kind, hit))) {
            return true;
        }
        return !reaches(walk, request, RequestKind.READ, hit)
                && Syntax.names(hit.function().node()).stream().noneMatch(PagingIntent.QUESTIONS::contains);
    }

    private static boolean reaches(DriverWalk walk, FunctionFacts request, RequestKind kind, CacheHit hit) {
        return walk.paths(request, kind, Map.of(), DriverWalk.MAX_PATHS).stream().anyMatch(hit::isIn);
    }
}
