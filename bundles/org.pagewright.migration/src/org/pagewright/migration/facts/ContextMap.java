// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/** What each function runs on, and why: roles of classes first, then callbacks, then everything they call. */
public final class ContextMap {
    private final DriverFacts facts;
    private final Map<FunctionFacts, Map<Context, Reason>> contexts = new LinkedHashMap<>();

    ContextMap(DriverFacts facts) {
        this.facts = facts;
        var work = new ArrayDeque<FunctionFacts>();
        for (FunctionFacts function : facts.functions()) {
            Context own = ownContext(function);
            if (own != null) {
                add(function, own, new Reason(function.qualifiedName() + " runs on " + own.words(), null, null), work);
            }
        }
        for (CallbackBinding binding : CallbackBinding.find(facts)) {
            add(binding.function(), binding.context(), new Reason(binding.function().qualifiedName() + " is bound as "
                    + binding.context().words() + " here", binding.binder(), binding.node()), work);
        }
        spreadAll(work);
        for (FunctionFacts function : facts.functions()) {
            if (!contexts.containsKey(function) && isCalledFromOutside(function)) {
                add(function, Context.DFC, new Reason(function.qualifiedName()
                        + " is called from outside these sources, on the channel's DFC thread", null, null), work);
            }
        }
        spreadAll(work);
    }

    private void spreadAll(ArrayDeque<FunctionFacts> work) {
        while (!work.isEmpty()) {
            spread(work.remove(), work);
        }
    }

    /** A message channel's state belongs to its DFC thread, so what others call back runs there too. */
    private boolean isCalledFromOutside(FunctionFacts function) {
        return facts.role(function.className()) == Role.MESSAGE_CHANNEL && !function.isDestructor()
                && !function.name().equals(function.className()) && !function.name().equals("Close")
                && facts.graph().callers(function).isEmpty();
    }

    /** Whether a function runs in a context. */
    public boolean runsIn(FunctionFacts function, Context context) {
        return of(function).contains(context);
    }

    /** The contexts of a function; empty when nothing in the sources shows one. */
    public Set<Context> of(FunctionFacts function) {
        return Collections.unmodifiableSet(contexts.getOrDefault(function, Map.of()).keySet());
    }

    /** The first context of a function that other clients wait for; null when there is none. */
    public @Nullable Context shared(FunctionFacts function) {
        for (Context context : of(function)) {
            if (context.shared()) {
                return context;
            }
        }
        return null;
    }

    /** The steps by which a function comes to run in a context, nearest first. */
    public List<Reason> why(FunctionFacts function, Context context) {
        var steps = new ArrayList<Reason>();
        FunctionFacts at = function;
        while (at != null && steps.size() < 20) {
            Map<Context, Reason> map = contexts.getOrDefault(at, Map.of());
            if (!map.containsKey(context)) {
                break;
            }
            Reason reason = map.get(context);
            steps.add(reason);
            at = reason.node() != null && reason.words().startsWith("called") ? reason.source() : null;
        }
        return steps;
    }

    private void spread(FunctionFacts function, ArrayDeque<FunctionFacts> work) {
        Map<Context, Reason> map = contexts.getOrDefault(function, Map.of());
        for (CallSite call : function.calls()) {
            for (FunctionFacts target : facts.graph().targets(call)) {
                for (Context context : List.copyOf(map.keySet())) {
                    if (!stays(target, context)) {
                        add(target, context, new Reason("called from " + function.qualifiedName(), function,
                                call.node()), work);
                    }
                }
            }
        }
    }

    /** A destructor or an entry point of its own role does not become something else by being called. */
    private boolean stays(FunctionFacts target, Context context) {
        Context own = ownContext(target);
        return target.isDestructor() || own != null && own != context && !(own == Context.CLIENT && context.shared());
    }

    private void add(FunctionFacts function, Context context, Reason reason, ArrayDeque<FunctionFacts> work) {
        Map<Context, Reason> map = contexts.computeIfAbsent(function, f -> new EnumMap<>(Context.class));
        if (!map.containsKey(context)) {
            map.put(context, reason);
            work.add(function);
        }
    }

    private @Nullable Context ownContext(FunctionFacts function) {
        String name = function.name();
        return switch (facts.role(function.className())) {
        case MESSAGE_CHANNEL -> switch (name) {
        case "HandleMsg" -> Context.DFC;
        case "SendMsg", "Request", "RequestUserHandle" -> Context.CLIENT;
        case "DoCreate" -> Context.CREATE;
        default -> null;
        };
        case DIRECT_CHANNEL -> switch (name) {
        case "Request", "RequestUserHandle", "Close" -> Context.CLIENT;
        case "DoCreate" -> Context.CREATE;
        default -> null;
        };
        case MEDIA_DRIVER -> switch (name) {
        case "Request" -> Context.MEDIA;
        default -> null;
        };
        case POWER_HANDLER -> name.equals("PowerUp") || name.equals("PowerDown") ? Context.POWER : null;
        case PDD_FACTORY, LDD_FACTORY -> name.equals("Create") ? Context.CREATE : null;
        case PRIMARY_MEDIA, OTHER -> name.startsWith("Pagewright") && name.endsWith("Extension") ? Context.BOOT
                : null;
        };
    }
}
