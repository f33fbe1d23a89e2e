// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;

/** A table of the longest turn of the event loop in each action: the first time and when it is done again. */
final class UiCosts {
    private static final int ROUNDS = 5;
    private static final double MILLI = 1e6;

    private UiCosts() {
    }

    /** What is done and what takes it back. */
    record Step(String name, Callable<?> action, BooleanSupplier reached, Callable<?> back) {
        Step(String name, Callable<?> action, BooleanSupplier reached) {
            this(name, action, reached, () -> null);
        }

        Step(String name, Callable<?> action) {
            this(name, action, () -> true);
        }
    }

    /**
     * Skips the test unless measuring is asked for ({@code -Dpagewright.nightly=true}), of this table when one is named
     * ({@code -Dpagewright.uicost=coldViews}).
     */
    static void assumeWanted(String test) {
        String wanted = System.getProperty("pagewright.uicost", "");
        assumeTrue(Boolean.getBoolean("pagewright.nightly")
                && (wanted.isEmpty() || test.equals(wanted)));
    }

    /** Does the steps one after the other, then again some times, and prints a line for each. */
    static void print(String title, Step... steps) throws InterruptedException, IOException {
        List<List<List<Dispatch>>> rounds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            var ofRound = new ArrayList<List<Dispatch>>();
            for (Step step : steps) {
                try {
                    ofRound.add(Dispatches.of(step.action(), step.reached()));
                } catch (AssertionError e) {
                    throw new AssertionError(step.name(), e);
                }
            }
            for (int i = steps.length - 1; i >= 0; i--) {
                Dispatches.of(steps[i].back(), () -> true);
            }
            rounds.add(ofRound);
        }
        System.out.printf("%n%-44s | %-25s | %-25s%n", title, "first: cpu, wall, ours", "again: cpu, wall, ours");
        for (int i = 0; i < steps.length; i++) {
            int step = i;
            var cold = longest(rounds.getFirst().get(step));
            List<Dispatch> warm = rounds.stream().skip(1).map(round -> longest(round.get(step)))
                    .sorted(Comparator.comparingLong(Dispatch::cpuNanos)).toList();
            keepStacks(steps[i].name() + "-first", List.of(cold));
            keepStacks(steps[i].name(), warm);
            System.out.printf("%-44s | %s | %s | %s%n", steps[i].name(), text(cold, rounds.getFirst().get(step)),
                    text(warm.get(ROUNDS / 2), rounds.get(1 + ROUNDS / 2).get(step)),
                    cold.where() + " || " + warm.get(ROUNDS / 2).where());
        }
    }

    /** Writes the stacks of an action for a closer look, when they were kept. */
    private static void keepStacks(String name, List<Dispatch> turns) throws IOException {
        List<String> stacks = turns.stream().flatMap(turn -> turn.stacks().stream().map(stack -> stack + " 1"))
                .toList();
        if (!stacks.isEmpty()) {
            Path folder = Path.of(System.getProperty("pagewright.screenshots", "target"));
            Files.write(Files.createDirectories(folder).resolve(name.replaceAll("\\W+", "-") + ".stacks"), stacks);
        }
    }

    private static String text(Dispatch longest, List<Dispatch> all) {
        double total = all.stream().mapToLong(Dispatch::cpuNanos).sum() / MILLI;
        return String.format("%4.0f ms %4.0f ms %3d %% of %4.0f", longest.cpuNanos() / MILLI,
                longest.wallNanos() / MILLI,
                longest.oursPercent(), total);
    }

    private static Dispatch longest(List<Dispatch> all) {
        ToLongFunction<Dispatch> cpu = Dispatch::cpuNanos;
        return all.stream().max(Comparator.comparingLong(cpu)).orElseThrow();
    }
}
