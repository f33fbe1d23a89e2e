// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.model.KernelGeneration;

/** Walks the functions of a driver along every path that its conditions leave open. */
public final class DriverWalk {
    /** Paths of a request; drivers that leave more conditions open show what they do on these. */
    public static final int MAX_PATHS = 200;

    private final Driver driver;

    /** A driver whose registration calls all succeed. */
    public DriverWalk(DriverFacts facts, KernelGeneration generation) {
        this(facts, generation, Map.of());
    }

    /** @param answers what registration calls return that do not succeed, by name */
    public DriverWalk(DriverFacts facts, KernelGeneration generation, Map<String, Long> answers) {
        this.driver = new Driver(facts, generation, false, answers);
    }

    private DriverWalk(Driver driver) {
        this.driver = driver;
    }

    /**
     * A device driver with clients: nothing is known of its members, requests can fail, and each way out of a condition
     * is walked once.
     */
    public static DriverWalk ofChannel(DriverFacts facts, KernelGeneration generation) {
        return new DriverWalk(new Driver(facts, generation, true, Map.of()));
    }

    /**
     * The ends of the paths through a function, the one without errors first.
     *
     * @param request what {@code TLocDrvRequest&} stands for
     * @param before  members of the driver, by name
     * @param most    how many paths are walked at most
     */
    public List<PathEnd> paths(FunctionFacts function, RequestKind request, Map<String, Value> before, int most) {
        var ends = new ArrayList<PathEnd>();
        Choices choices = driver.isChannel() ? new EveryWay() : new EveryPath();
        int walked = 0;
        do {
            try {
                List<Value> arguments = function.parameters().stream()
                        .map(p -> p.type().contains("TLocDrvRequest") || p.type().contains("TThreadMessage")
                                ? Value.REQUEST
                                : p.type().contains("*") ? Value.OBJECT : Value.UNKNOWN)
                        .toList();
                ends.add(new Walk(driver, request, before, choices).run(function, arguments));
            } catch (Walk.Lost e) {
                // A path that goes on for ever or jumps says nothing; the others do.
                continue;
            }
        } while (++walked < most && choices.advance());
        return ends;
    }

    /** The members of a driver that was just made: its constructor and DoCreate have run without errors. */
    public Map<String, Value> created(String className) {
        Map<String, Value> members = new HashMap<>();
        for (String name : List.of(className, "DoCreate", "Create")) {
            FunctionFacts function = driver.facts().function(className, name);
            if (function != null) {
                List<PathEnd> ends = paths(function, RequestKind.CAPS, members, 1);
                members = ends.isEmpty() ? members : new HashMap<>(ends.getFirst().members());
            }
        }
        return members;
    }
}
