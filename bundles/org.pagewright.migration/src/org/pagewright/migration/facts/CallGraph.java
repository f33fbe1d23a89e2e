// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;

/** Who calls whom, over all sources given together. */
public final class CallGraph {
    private final DriverFacts facts;
    private final Map<CallSite, List<FunctionFacts>> targets = new LinkedHashMap<>();
    private final Map<FunctionFacts, List<CallSite>> callers = new LinkedHashMap<>();

    CallGraph(DriverFacts facts) {
        this.facts = facts;
        for (FunctionFacts function : facts.functions()) {
            for (CallSite call : function.calls()) {
                List<FunctionFacts> found = resolve(call);
                if (!found.isEmpty()) {
                    targets.put(call, found);
                    found.forEach(f -> callers.computeIfAbsent(f, x -> new ArrayList<>()).add(call));
                }
            }
        }
    }

    /** The functions a call may reach; empty for the kernel's own. */
    public List<FunctionFacts> targets(CallSite call) {
        return targets.getOrDefault(call, List.of());
    }

    /** The calls that may reach a function. */
    public List<CallSite> callers(FunctionFacts function) {
        return callers.getOrDefault(function, List.of());
    }

    /** The class of an object expression; null when unknown. */
    public @Nullable String classOf(FunctionFacts function, IASTNode expression) {
        String cast = castTo(expression);
        if (cast != null) {
            return cast;
        }
        IASTNode bare = Syntax.bare(expression);
        if (bare instanceof IASTLiteralExpression literal && literal.toString().equals("this")) {
            return function.className();
        }
        String name = Syntax.lastName(bare);
        if (name == null) {
            return null;
        }
        String type = null;
        if (bare instanceof IASTFieldReference field) {
            String owner = classOf(function, field.getFieldOwner());
            type = owner == null ? null : facts.memberType(owner, name);
        } else if (bare instanceof IASTIdExpression) {
            type = function.localType(name);
            type = type == null ? facts.memberType(function.className(), name) : type;
        }
        return type == null ? null : Syntax.className(type);
    }

    /** The class a pointer is cast to, as callbacks do with their argument; null when there is no cast. */
    private static @Nullable String castTo(IASTNode expression) {
        IASTNode at = expression;
        while (at instanceof IASTUnaryExpression unary
                && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
            at = unary.getOperand();
        }
        return at instanceof IASTCastExpression cast && cast.getTypeId() != null
                ? Syntax.className(Syntax.type(cast.getTypeId().getDeclSpecifier(), null))
                : null;
    }

    private List<FunctionFacts> resolve(CallSite call) {
        List<FunctionFacts> candidates = facts.named(call.name());
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<FunctionFacts> chosen;
        if (call.node() instanceof IASTFunctionCallExpression node
                && node.getFunctionNameExpression() instanceof IASTFieldReference field) {
            chosen = member(call, candidates, classOf(call.owner(), field.getFieldOwner()));
        } else {
            chosen = call.callee().contains("::") ? qualified(call, candidates) : unqualified(call, candidates);
        }
        return byArity(chosen, call.arguments().size());
    }

    private static List<FunctionFacts> byArity(List<FunctionFacts> chosen, int arguments) {
        List<FunctionFacts> exact = chosen.stream().filter(f -> f.parameters().size() == arguments).toList();
        return exact.isEmpty() ? chosen.stream().filter(f -> f.parameters().size() > arguments).toList() : exact;
    }

    /** A call through an object reaches its class, its bases and the classes derived from it. */
    private List<FunctionFacts> member(CallSite call, List<FunctionFacts> candidates, @Nullable String className) {
        if (className == null) {
            // With nothing but the name to go by, the number of arguments has to fit too.
            List<FunctionFacts> members = candidates.stream().filter(f -> !f.className().isEmpty()).toList();
            return members.size() == 1 && members.get(0).parameters().size() == call.arguments().size()
                    && !KernelApi.isKernelMethod(call.name()) ? members : List.of();
        }
        var family = facts.withBases(className);
        return candidates.stream().filter(f -> !f.className().isEmpty() && (family.contains(f.className())
                || facts.withBases(f.className()).contains(className))).toList();
    }

    private List<FunctionFacts> qualified(CallSite call, List<FunctionFacts> candidates) {
        String[] parts = call.callee().split("::");
        String className = parts[parts.length - 2];
        return candidates.stream().filter(f -> f.className().equals(className)).toList();
    }

    private List<FunctionFacts> unqualified(CallSite call, List<FunctionFacts> candidates) {
        var family = facts.withBases(call.owner().className());
        List<FunctionFacts> own = candidates.stream().filter(f -> !f.className().isEmpty()
                && (family.contains(f.className())
                        || facts.withBases(f.className()).contains(call.owner().className())))
                .toList();
        if (!own.isEmpty() && !call.owner().className().isEmpty()) {
            return own;
        }
        List<FunctionFacts> free = candidates.stream().filter(f -> f.className().isEmpty()).toList();
        List<FunctionFacts> near = free.stream().filter(f -> f.source() == call.owner().source()).toList();
        return near.isEmpty() ? free : near;
    }
}
