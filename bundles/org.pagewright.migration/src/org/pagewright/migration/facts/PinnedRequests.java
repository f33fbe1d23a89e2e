// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Requests whose memory a channel pins in the client's thread before it sends the message, so that its DFC thread can
 * use that memory without paging (fact sheet 9.3).
 */
public final class PinnedRequests {
    private final RequestCases cases;
    private final Map<String, Set<String>> byClass = new HashMap<>();

    PinnedRequests(DriverFacts facts, RequestCases cases) {
        this.cases = cases;
        for (FunctionFacts function : facts.functions()) {
            if (facts.contexts().runsIn(function, Context.CLIENT)) {
                function.calls().stream().filter(c -> KernelApi.PIN.contains(c.callee()))
                        .forEach(c -> byClass.computeIfAbsent(function.className(), x -> new HashSet<>())
                                .addAll(cases.of(c, Context.CLIENT)));
            }
        }
    }

    /** Whether every request for which a call is made on a shared thread had memory pinned for it. */
    public boolean covers(CallSite call, Context shared) {
        Set<String> pinned = byClass.getOrDefault(call.owner().className(), Set.of());
        Set<String> used = pinned.isEmpty() ? Set.of() : cases.of(call, shared);
        return !used.isEmpty() && pinned.containsAll(used);
    }
}
