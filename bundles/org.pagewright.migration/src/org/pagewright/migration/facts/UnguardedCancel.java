// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The completion of a request on cancel, without a question before it whether the request is still pending.
 *
 * @param completion the call that completes
 * @param calls      the calls that lead to it from the function that cancels, outermost first
 */
public record UnguardedCancel(CallSite completion, List<CallSite> calls) {
    private static final int MAX_DEPTH = 3;

    /** All of them, each completion once. */
    public static List<UnguardedCancel> find(DriverFacts facts) {
        Map<CallSite, UnguardedCancel> found = new LinkedHashMap<>();
        if (facts.functions().stream().flatMap(f -> f.calls().stream()).noneMatch(KernelApi::isQueuedComplete)) {
            return List.of();
        }
        facts.functions().stream().filter(UnguardedCancel::cancels)
                .forEach(function -> read(facts, function, List.of(), found));
        return List.copyOf(found.values());
    }

    private static boolean cancels(FunctionFacts function) {
        return function.name().contains("Cancel");
    }

    private static void read(DriverFacts facts, FunctionFacts function, List<CallSite> calls,
            Map<CallSite, UnguardedCancel> found) {
        for (CallSite call : function.calls()) {
            if (KernelApi.isQueuedComplete(call) && call.arguments().size() > 1) {
                if (!isGuarded(facts, call, calls)) {
                    found.putIfAbsent(call, new UnguardedCancel(call, calls));
                }
            } else if (calls.size() < MAX_DEPTH) {
                var further = new ArrayList<>(calls);
                further.add(call);
                facts.graph().targets(call).stream().filter(target -> !cancels(target))
                        .forEach(target -> read(facts, target, List.copyOf(further), found));
            }
        }
    }

    private static boolean isGuarded(DriverFacts facts, CallSite completion, List<CallSite> calls) {
        String request = completion.argument(1);
        if (PendingGuard.before(completion, request)) {
            return true;
        }
        FunctionFacts function = completion.owner();
        for (CallSite call : calls.reversed()) {
            request = inCaller(request, function, call);
            if (PendingGuard.before(call, request)) {
                return true;
            }
            function = call.owner();
        }
        return callersGuard(facts, function, request, 0);
    }

    private static boolean callersGuard(DriverFacts facts, FunctionFacts function, String request, int depth) {
        List<CallSite> callers = depth == MAX_DEPTH ? List.of() : facts.graph().callers(function);
        return !callers.isEmpty() && callers.stream().allMatch(call -> {
            String named = inCaller(request, function, call);
            return PendingGuard.inCaller(call, named) || callersGuard(facts, call.owner(), named, depth + 1);
        });
    }

    /** What a request that a function knows as its parameter is called where the function is called. */
    private static String inCaller(String request, FunctionFacts function, CallSite call) {
        for (int i = 0; i < function.parameters().size(); i++) {
            if (function.parameters().get(i).name().equals(request)) {
                return call.argument(i);
            }
        }
        return request;
    }
}
