// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.walk.DriverWalk;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.RequestKind;
import org.pagewright.migration.walk.Value;
import org.pagewright.migration.walk.ValueKind;

/** Which requests a media driver's Request answers otherwise than one that nobody knows. */
final class AnsweredRequests {
    /** The id of a request is known, so that already the first paths show whether it makes a difference. */
    private static final int MAX_PATHS = 32;

    private record Outcome(Value result, List<Effect> effects) {
    }

    private final DriverWalk walk;
    private final FunctionFacts request;
    private final Map<String, Value> created;
    private final Set<Outcome> unknown;

    AnsweredRequests(RuleContext context, FunctionFacts request) {
        this.walk = new DriverWalk(context.facts(), context.options().kernel());
        this.request = request;
        this.created = walk.created(request.className());
        this.unknown = outcomes(paths(RequestKind.RESERVED_31));
    }

    /** Whether a request is answered; null when the sources do not show how requests are told apart. */
    @Nullable
    Boolean isAnswered(RequestKind kind) {
        List<PathEnd> paths = paths(kind);
        Set<Outcome> outcomes = outcomes(paths);
        if (!unknown.containsAll(outcomes)) {
            return true;
        }
        Set<Outcome> reads = outcomes(paths(RequestKind.READ));
        boolean tellsApart = !unknown.equals(reads) || Stream.of(RequestKind.WRITE, RequestKind.CAPS)
                .anyMatch(other -> !unknown.equals(outcomes(paths(other))));
        if (paths.isEmpty() || !tellsApart) {
            return null;
        }
        if (outcomes.equals(reads)) {
            return true;
        }
        Value usual = paths.getFirst().result();
        return usual.is(ValueKind.NUMBER) ? Boolean.valueOf(usual.number() >= 0) : null;
    }

    private List<PathEnd> paths(RequestKind kind) {
        return walk.paths(request, kind, created, MAX_PATHS);
    }

    /** Variables keep the id of a request whether it is known or not. */
    private static Set<Outcome> outcomes(List<PathEnd> paths) {
        var outcomes = new HashSet<Outcome>();
        for (PathEnd path : paths) {
            outcomes.add(new Outcome(path.result(),
                    path.effects().stream().filter(e -> e.kind() != Effect.Kind.ASSIGN).toList()));
        }
        return outcomes;
    }
}
