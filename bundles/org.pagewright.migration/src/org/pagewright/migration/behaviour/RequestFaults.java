// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.facts.UnguardedCancel;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.Effect.Place;

/** What is wrong with the life of request objects and pins (rules R15 to R19), and requests that nothing completes. */
final class RequestFaults {
    private final DriverFacts facts;
    private final FaultPlaces found;
    private final Set<String> called = new HashSet<>();

    RequestFaults(DriverFacts facts, FaultPlaces found) {
        this.facts = facts;
        this.found = found;
        facts.functions().forEach(f -> f.calls().forEach(call -> called.add(call.callee())));
    }

    void read(List<ChannelPath> paths, List<ChannelPath> idle, List<ChannelPath> destructors) {
        Set<CallSite> unguarded = UnguardedCancel.find(facts).stream().map(UnguardedCancel::completion)
                .collect(Collectors.toSet());
        for (ChannelPath path : paths) {
            var open = new LinkedHashSet<String>();
            Place opened = null;
            for (Effect effect : path.end().effects()) {
                Place place = effect.place();
                CallSite call = place == null ? null : place.call();
                if (place == null || call == null || effect.kind() != Effect.Kind.OBJECT) {
                    continue;
                }
                opened = call.name().equals("StartSetup") ? place : opened;
                setUp(effect, call, open);
                if (path.context() == Context.CLIENT && !effect.critical()
                        && KernelApi.NEEDS_CRITICAL_SECTION.contains(call.callee())) {
                    found.add(ClientFault.NO_CRITICAL_SECTION, place);
                }
                pin(place, call);
                created(place, call);
                if (unguarded.contains(call)) {
                    found.add(ClientFault.CANCEL_NOT_GUARDED, place);
                }
            }
            if (path.context() == Context.CLIENT && !open.isEmpty()) {
                found.add(ClientFault.NOT_RESET, opened);
            }
        }
        destructors.forEach(this::destructor);
        neverCompleted(paths, idle);
    }

    /** Which buffer requests are half set up; a call on an object under another name may be for any of them. */
    private static void setUp(Effect effect, CallSite call, Set<String> open) {
        String object = call.callee().replaceFirst("(->|\\.)\\w+$", "").replaceFirst("^this->", "");
        switch (effect.name()) {
        case "StartSetup" -> open.add(object);
        case "EndSetup", "Reset", "failed AddBuffer", "Kern::QueueBufferRequestComplete",
                "Kern::DestroyClientBufferRequest" -> {
            if (!open.remove(object)) {
                open.clear();
            }
        }
        default -> {
            // The object stays as it is.
        }
        }
    }

    private void pin(Place place, CallSite call) {
        Set<String> undo = KernelApi.UNPINNED_BY.get(call.callee());
        if (undo != null && call.node().getParent() instanceof IASTExpressionStatement) {
            found.add(ClientFault.PIN_NOT_CHECKED, place);
        } else if (undo != null && undo.stream().noneMatch(called::contains)) {
            found.add(ClientFault.PIN_NOT_UNDONE, place);
        }
    }

    private void created(Place place, CallSite call) {
        String destroy = KernelApi.DESTROYED_BY.get(call.callee());
        String object = call.argument(0);
        FunctionFacts function = call.owner();
        boolean member = object.matches("i[A-Z]\\w*") && function.localType(object) == null
                && !function.className().isEmpty();
        if (destroy != null && member && facts.functions().stream().flatMap(f -> f.calls().stream())
                .noneMatch(c -> c.calls(destroy) && c.argument(0).endsWith(object))) {
            found.add(ClientFault.NOT_DESTROYED, place);
        }
    }

    private void destructor(ChannelPath path) {
        Place destroyed = null;
        for (Effect effect : path.end().effects()) {
            Place place = effect.place();
            CallSite call = place == null ? null : place.call();
            if (call != null && KernelApi.DESTROYED_BY.containsValue(call.callee())) {
                destroyed = destroyed == null ? place : destroyed;
            } else if (call != null && call.name().equals("Destroy") && isQueue(call) && destroyed != null) {
                found.add(ClientFault.DESTROYED_FIRST, destroyed);
            }
        }
    }

    private boolean isQueue(CallSite call) {
        String member = call.callee().replaceFirst("(->|\\.)Destroy$", "");
        String type = facts.memberType(call.owner().className(), member);
        return type != null && type.contains("DfcQue") || facts.functions().stream().flatMap(f -> f.calls().stream())
                .anyMatch(c -> c.calls("Kern::DynamicDfcQCreate") && c.argument(0).equals(member));
    }

    /** What only a DFC completes that nothing queues; that it can be cancelled does not help. */
    private void neverCompleted(List<ChannelPath> paths, List<ChannelPath> idle) {
        var live = new HashSet<String>();
        paths.forEach(path -> path.end().effects().forEach(effect -> {
            String request = completed(effect);
            if (request != null) {
                live.add(request);
            }
        }));
        idle.forEach(path -> path.end().effects().forEach(effect -> {
            String request = completed(effect);
            if (request != null && !live.contains(request)) {
                found.add(ClientFault.NEVER_COMPLETED, effect.place());
            }
        }));
    }

    /** The request object or status that is completed; null when none is, or when it is cancelled. */
    private static @Nullable String completed(Effect effect) {
        Place place = effect.place();
        CallSite call = place == null ? null : place.call();
        if (call == null || call.owner().name().contains("Cancel") || call.arguments().size() < 3
                || !KernelApi.isRequestComplete(call) && !KernelApi.isQueuedComplete(call)) {
            return null;
        }
        return Syntax.lastName(Syntax.bare(call.arguments().get(1)));
    }
}
