// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.walk.DriverWalk;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.RequestKind;
import org.pagewright.migration.walk.Value;
import org.pagewright.migration.walk.ValueKind;
import org.pagewright.model.KErr;

/** Follows one request from {@code Request} over the driver's callbacks to {@code Complete}. */
final class RequestReader {
    private static final int MAX_STATES = 6;
    private static final int MAX_CALLBACK_PATHS = 32;
    private static final int MAX_ROUNDS = 3;
    private static final Set<String> NOT_CALLBACKS = Set.of("Request", "NotifyPowerDown", "NotifyEmergencyPowerDown",
            "Disconnect", "Close", "PartitionInfo", "DoCreate", "Create");

    private final DriverWalk walk;
    private final FunctionFacts request;
    private final List<FunctionFacts> callbacks;

    RequestReader(DriverFacts facts, DriverWalk walk, FunctionFacts request) {
        this.walk = walk;
        this.request = request;
        List<FunctionFacts> idle = IdleCallbacks.find(facts);
        this.callbacks = facts.functions().stream().filter(f -> !NOT_CALLBACKS.contains(f.name())
                && !f.isDestructor() && !idle.contains(f) && facts.graph().callers(f).isEmpty()
                && completes(facts, f, new HashSet<>()))
                .toList();
    }

    /** What happens with a request when the driver's members are these. */
    RequestBehaviour read(RequestKind kind, Map<String, Value> before) {
        var served = new ArrayList<PathEnd>();
        boolean deferred = false;
        for (PathEnd end : walk.paths(request, kind, before, DriverWalk.MAX_PATHS)) {
            Value result = end.result();
            boolean done = result.equals(new Value(ValueKind.NUMBER, KErr.COMPLETION.code()));
            // A result that is known to differ from KErrNone, and no more, is an error.
            boolean open = !result.is(ValueKind.NUMBER) && !result.is(ValueKind.OBJECT);
            if (done || open || result.is(ValueKind.NUMBER) && result.number() == 0) {
                served.add(end);
            }
            deferred |= result.is(ValueKind.NUMBER) && result.number() > 0;
        }
        if (served.isEmpty()) {
            return new RequestBehaviour(deferred ? Answer.DEFERRED : Answer.REFUSED, List.of());
        }
        return finish(kind, served);
    }

    private RequestBehaviour finish(RequestKind kind, List<PathEnd> served) {
        var good = new ArrayList<PathEnd>();
        boolean failed = false;
        List<PathEnd> open = served;
        for (int round = 0; round <= MAX_ROUNDS && !open.isEmpty(); round++) {
            var further = new ArrayList<PathEnd>();
            for (PathEnd end : open) {
                Boolean ended = ended(end);
                if (ended == null) {
                    further.add(end);
                } else if (ended) {
                    good.add(end);
                } else {
                    failed = true;
                }
            }
            open = round == MAX_ROUNDS ? List.of() : advanced(kind, further);
        }
        Answer answer = !good.isEmpty() ? Answer.SERVED : failed ? Answer.REFUSED : Answer.NEVER_COMPLETED;
        return new RequestBehaviour(answer, good.isEmpty() ? served : good);
    }

    private List<PathEnd> advanced(RequestKind kind, List<PathEnd> waiting) {
        var states = new ArrayList<PathEnd>();
        var known = new HashSet<Map<String, Value>>();
        List<PathEnd> different = waiting.stream().filter(end -> known.add(end.members())).limit(MAX_STATES).toList();
        for (PathEnd end : different) {
            for (FunctionFacts callback : callbacks) {
                for (PathEnd next : walk.paths(callback, kind, end.members(), MAX_CALLBACK_PATHS)) {
                    var effects = new ArrayList<>(end.effects());
                    effects.addAll(next.effects());
                    states.add(new PathEnd(new Value(ValueKind.NUMBER, 0), next.members(), effects));
                }
            }
        }
        return states;
    }

    /** Whether a path ended well; null when it goes on. */
    private static @Nullable Boolean ended(PathEnd end) {
        for (Effect effect : end.effects()) {
            if (effect.kind() == Effect.Kind.COMPLETE) {
                Value code = effect.value();
                return !(code.is(ValueKind.OBJECT) || code.is(ValueKind.NUMBER) && code.number() < 0);
            }
        }
        boolean atOnce = end.result().is(ValueKind.NUMBER) && end.result().number() != 0;
        return atOnce || end.does(Effect.Kind.HAND_OVER) ? true : null;
    }

    private static boolean completes(DriverFacts facts, FunctionFacts function, Set<FunctionFacts> seen) {
        if (!seen.add(function)) {
            return false;
        }
        for (CallSite call : function.calls()) {
            List<FunctionFacts> targets = facts.graph().targets(call);
            if (targets.isEmpty() ? call.name().equals("Complete") || call.name().equals("CompleteRequest")
                    : targets.stream().anyMatch(t -> completes(facts, t, seen))) {
                return true;
            }
        }
        return false;
    }
}
