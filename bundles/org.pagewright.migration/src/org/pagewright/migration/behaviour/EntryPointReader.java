// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pagewright.migration.behaviour.RegistrationBehaviour.Step;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.walk.DriverWalk;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.RequestKind;
import org.pagewright.migration.walk.Value;
import org.pagewright.migration.walk.ValueKind;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelGeneration;

/** Follows the entry point of a driver, and of classes that register for it, call by call. */
final class EntryPointReader {
    private static final String MEDIA = "LocDrv::RegisterMediaDevice";
    private static final String PAGING = "LocDrv::RegisterPagingDevice";
    private static final Set<String> ENTRY_POINTS = Set.of("PagewrightStandardExtension",
            "PagewrightPriorityExtension");

    private final DriverFacts facts;
    private final KernelGeneration generation;

    EntryPointReader(DriverFacts facts, KernelGeneration generation) {
        this.facts = facts;
        this.generation = generation;
    }

    RegistrationBehaviour read() {
        List<Effect> effects = effects(new DriverWalk(facts, generation));
        var steps = new LinkedHashSet<Step>();
        boolean shared = false;
        boolean zero = false;
        for (Effect effect : effects) {
            shared |= effect.name().equals("iDfcQ") && effect.value().is(ValueKind.SYSTEM_QUEUE);
            zero |= effect.name().equals(PAGING) && effect.value().equals(new Value(ValueKind.NUMBER, 0));
            if (effect.kind() == Effect.Kind.ASSIGN && effect.name().equals("iDfcQ")
                    && !effect.value().is(ValueKind.NUMBER)) {
                steps.add(Step.QUEUE);
            } else if (effect.kind() == Effect.Kind.CALL) {
                switch (effect.name()) {
                case "iMsgQ.Receive" -> steps.add(Step.RECEIVE);
                case "Kern::InstallPhysicalDevice" -> steps.add(Step.FACTORY);
                case MEDIA -> steps.add(Step.MEDIA);
                case PAGING -> steps.add(Step.PAGING);
                default -> {
                    // Nothing the order matters of.
                }
                }
            }
        }
        var order = new ArrayList<>(steps);
        if (isBuiltElsewhere()) {
            addUnseen(order, Step.QUEUE, 0);
            addUnseen(order, Step.RECEIVE, order.size());
        }
        return new RegistrationBehaviour(order, shared, ignoresFailure(), zero);
    }

    private static void addUnseen(List<Step> order, Step step, int place) {
        if (!order.contains(step)) {
            order.add(place, step);
        }
    }

    /** Whether the media is of a class whose functions are not in the sources; those then see to its queues. */
    private boolean isBuiltElsewhere() {
        return facts.functions().stream().flatMap(f -> f.calls().stream())
                .filter(c -> c.calls(MEDIA) && c.arguments().size() > 3).anyMatch(c -> {
                    String type = facts.graph().classOf(c.owner(), c.arguments().get(3));
                    return type != null && !type.equals("DPrimaryMediaBase") && facts.functionsOf(type).isEmpty();
                });
    }

    private boolean ignoresFailure() {
        var failing = new DriverWalk(facts, generation, Map.of(MEDIA, (long) KErr.IN_USE.code()));
        for (PathEnd end : starts().stream().flatMap(f -> best(failing, f).stream()).toList()) {
            List<String> calls = end.effects().stream().map(Effect::name).toList();
            if (calls.contains(MEDIA)) {
                boolean goesOn = calls.lastIndexOf(PAGING) > calls.indexOf(MEDIA);
                return goesOn || end.result().equals(new Value(ValueKind.NUMBER, 0));
            }
        }
        return false;
    }

    private List<Effect> effects(DriverWalk walk) {
        var effects = new ArrayList<Effect>();
        starts().forEach(start -> best(walk, start).forEach(end -> effects.addAll(end.effects())));
        return effects;
    }

    /** The path that goes furthest: with all results good, the one a board takes. */
    private static List<PathEnd> best(DriverWalk walk, FunctionFacts function) {
        PathEnd best = null;
        long most = -1;
        for (PathEnd end : walk.paths(function, RequestKind.CAPS, Map.of(), DriverWalk.MAX_PATHS)) {
            long made = end.effects().stream().filter(e -> e.name().contains("::Register")).count();
            if (made > most) {
                best = end;
                most = made;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    /** The entry point, and functions that register media although no entry point here calls them. */
    private List<FunctionFacts> starts() {
        var starts = new ArrayList<FunctionFacts>();
        facts.functions().stream().filter(f -> ENTRY_POINTS.contains(f.name())).forEach(starts::add);
        for (FunctionFacts function : facts.functions()) {
            boolean registers = function.calls().stream().anyMatch(c -> c.calls(MEDIA) || c.calls(PAGING));
            if (registers && !starts.contains(function) && facts.graph().callers(function).isEmpty()) {
                starts.add(function);
            }
        }
        return starts;
    }
}
