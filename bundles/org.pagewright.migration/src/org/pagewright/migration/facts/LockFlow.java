// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes the locks at each call, with what functions of the sources take and give back for their callers. */
final class LockFlow {
    /** Functions that call each other in a circle are read no more often than this. */
    private static final int MAX_READINGS = 8;
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final CallGraph graph;
    private final Map<FunctionFacts, LockState> effects = new HashMap<>();
    private final Map<FunctionFacts, Integer> readings = new HashMap<>();
    private final ArrayDeque<FunctionFacts> changed = new ArrayDeque<>();

    private LockFlow(CallGraph graph) {
        this.graph = graph;
    }

    static void read(List<FunctionFacts> functions, CallGraph graph) {
        var flow = new LockFlow(graph);
        functions.stream().filter(LockFlow::locks).forEach(flow::read);
        while (!flow.changed.isEmpty()) {
            graph.callers(flow.changed.remove()).stream().map(CallSite::owner).distinct().forEach(flow::read);
        }
    }

    private static boolean locks(FunctionFacts function) {
        return function.calls().stream().anyMatch(call -> LockCalls.after(call, LockState.NOTHING) != null);
    }

    private void read(FunctionFacts function) {
        if (readings.merge(function, 1, Integer::sum) > MAX_READINGS) {
            return;
        }
        var reader = new LockReader(function, this::effect);
        function.setLocks(reader.states());
        if (!reader.end().equals(effects.put(function, reader.end()))) {
            changed.add(function);
        }
    }

    /** What a call leaves behind, whichever of the functions it may reach runs. */
    private LockState effect(CallSite call) {
        return graph.targets(call).stream()
                .map(target -> named(effects.getOrDefault(target, LockState.NOTHING), target, call))
                .reduce(LockState::or).orElse(LockState.NOTHING);
    }

    /** The same with the arguments of the call for the parameters of the function. */
    private static LockState named(LockState effect, FunctionFacts target, CallSite call) {
        return effect.equals(LockState.NOTHING) ? effect
                : new LockState(named(effect.held(), target, call), named(effect.given(), target, call));
    }

    private static List<HeldLock> named(List<HeldLock> locks, FunctionFacts target, CallSite call) {
        var arguments = new HashMap<String, String>();
        for (int i = 0; i < target.parameters().size(); i++) {
            arguments.put(target.parameters().get(i).name(), call.argument(i));
        }
        return locks.stream().map(lock -> lock.isSystemLock() ? lock
                : new HeldLock(lock.kind(), named(lock.name(), arguments), lock.taken(), lock.certain())).toList();
    }

    /** All at once: an argument may be called as another parameter is. */
    private static String named(String lock, Map<String, String> arguments) {
        return WORD.matcher(lock)
                .replaceAll(word -> Matcher.quoteReplacement(arguments.getOrDefault(word.group(), word.group())))
                .replaceFirst("\\*&|&\\*", "");
    }
}
