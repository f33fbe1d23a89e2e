// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.HeldLock;
import org.pagewright.migration.facts.LockKind;

/** Finds accesses to user memory under a lock, in a function itself or in what it calls. */
final class HeldAccess {
    private static final int MAX_DEPTH = 3;

    private final RuleContext context;
    private final LockKind kind;
    private final Predicate<CallSite> access;
    private final Set<CallSite> seen = new LinkedHashSet<>();

    HeldAccess(RuleContext context, LockKind kind, Predicate<CallSite> access) {
        this.context = context;
        this.kind = kind;
        this.access = access;
    }

    /**
     * Reports each access under such a lock once.
     *
     * @return the accesses reported
     */
    Set<CallSite> report(Function<HeldLock, String> message) {
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                for (HeldLock lock : call.held()) {
                    if (lock.kind() == kind && !isTrapped(call)) {
                        visit(call, lock, function, message.apply(lock), 0);
                    }
                }
            }
        }
        return seen;
    }

    /** A trap catches bad addresses, which is what a critical section needs; it does not keep pages in memory. */
    private boolean isTrapped(CallSite call) {
        return kind == LockKind.CRITICAL_SECTION && call.holds(LockKind.TRAP);
    }

    private void visit(CallSite call, HeldLock lock, FunctionFacts holder, String message, int depth) {
        if (access.test(call)) {
            if (seen.add(call)) {
                String name = lock.name().isEmpty() ? "" : " (" + lock.name() + ")";
                context.report(call, call.callee() + message.replace("@", name), List.of(context.taken(holder, lock)));
            }
        } else if (depth < MAX_DEPTH) {
            for (FunctionFacts target : context.facts().graph().targets(call)) {
                target.calls().stream().filter(c -> !c.mayHaveGiven(lock))
                        .forEach(c -> visit(c, lock, holder, message, depth + 1));
            }
        }
    }
}
