// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelLimits;
import org.pagewright.nand.chip.NandFaults;

/**
 * Fault specifications, read (docs/boot.md): {@code mistake=ID}, {@code PREFIX:mistake=ID}, {@code nand:FAULT[=N]},
 * {@code kernel:allow-concurrent-fragmentation}, {@code kernel:pin-objects=N}, {@code kernel:page-colours},
 * {@code kernel:delete-notify}.
 *
 * @param mistakes driver mistakes by driver prefix; the empty prefix stands for the driver that pages
 * @param nand     faults of the NAND part
 * @param concurrentFragmentation the subsystem was built with {@code __ALLOW_CONCURRENT_FRAGMENTATION__}
 * @param pinObjects              pin objects left to drive threads
 * @param pageColours             the cache makes the page cleaner write pages in the order of their colours
 * @param deleteNotify            swap that is free again is discarded on the media, and cards can do that
 */
public record FaultPlan(TreeMap<String, Set<Mistake>> mistakes, NandFaults nand, boolean concurrentFragmentation,
        int pinObjects, boolean pageColours, boolean deleteNotify) {
    private static final String PIN_OBJECTS = "pin-objects=";

    /**
     * Reads specifications.
     *
     * @throws BadInputException with the grammar when one is not understood
     */
    public static FaultPlan parse(List<String> specs) throws BadInputException {
        var mistakes = new TreeMap<String, Set<Mistake>>();
        NandFaults nand = NandFaults.NONE;
        boolean concurrent = false;
        boolean colours = false;
        boolean discards = false;
        int pinObjects = KernelLimits.PIN_OBJECTS;
        for (String spec : specs) {
            int colon = spec.indexOf(':');
            String scope = colon < 0 ? "" : spec.substring(0, colon);
            String rest = spec.substring(colon + 1);
            if (scope.equals("nand")) {
                nand = nand.with(rest);
            } else if (scope.equals("kernel") && rest.equals("allow-concurrent-fragmentation")) {
                concurrent = true;
            } else if (spec.equals("kernel:page-colours")) {
                colours = true;
            } else if (spec.equals("kernel:delete-notify")) {
                discards = true;
            } else if (scope.equals("kernel") && rest.matches(PIN_OBJECTS + "[0-8]")) {
                pinObjects = rest.charAt(rest.length() - 1) - '0';
            } else if (rest.startsWith("mistake=")) {
                mistakes.computeIfAbsent(scope, key -> EnumSet.noneOf(Mistake.class))
                        .add(mistake(rest.substring("mistake=".length())));
            } else {
                throw new BadInputException("Fault '" + spec
                        + "' is neither mistake=NAME, PREFIX:mistake=NAME, nand:FAULT[=STRENGTH], "
                        + "kernel:allow-concurrent-fragmentation, kernel:page-colours, kernel:delete-notify nor "
                        + "kernel:pin-objects=0..8.");
            }
        }
        return new FaultPlan(mistakes, nand, concurrent, pinObjects, colours, discards);
    }

    private static Mistake mistake(String id) throws BadInputException {
        return Mistake.byId(id).orElseThrow(() -> new BadInputException("There is no mistake '" + id
                + "'; the mistakes are " + String.join(", ", java.util.Arrays.stream(Mistake.values())
                        .map(Mistake::id).toList())
                + "."));
    }

    /**
     * The mistakes of a driver.
     *
     * @throws BadInputException when a media extension is asked to make a mistake it has no occasion to make
     */
    Set<Mistake> of(MediaPlan plan) throws BadInputException {
        String prefix = plan.settings().prefix();
        var set = EnumSet.noneOf(Mistake.class);
        set.addAll(mistakes.getOrDefault(prefix, Set.of()));
        if (plan.kind() != MediaPlan.Kind.EXTENSION) {
            set.addAll(plan.settings().pages() ? mistakes.getOrDefault("", Set.of()) : Set.of());
            set.removeIf(Mistake::isOfClientDriver);
            return set;
        }
        set.addAll(mistakes.getOrDefault(withoutNumber(prefix), Set.of()));
        set.removeIf(Mistake::isOfClientDriver);
        for (Mistake mistake : set) {
            if (!ExtensionMediaDriver.CAN_MAKE.contains(mistake)) {
                throw new BadInputException("Media extension " + prefix + " passes requests on, so it cannot make the "
                        + "mistake '" + mistake.id() + "'; it can make "
                        + String.join(", ", ExtensionMediaDriver.CAN_MAKE.stream().map(Mistake::id).toList()) + ".");
            }
        }
        return set;
    }

    /** The mistakes of the device drivers that the clients of a workload use, whatever driver they were given for. */
    Set<Mistake> ofClientDrivers() {
        var set = EnumSet.noneOf(Mistake.class);
        mistakes.values().forEach(set::addAll);
        set.removeIf(mistake -> !mistake.isOfClientDriver());
        return set;
    }

    /** @throws BadInputException when a mistake is meant for a driver that the board does not have */
    void checkScopes(List<MediaPlan> plans) throws BadInputException {
        for (String scope : mistakes.keySet()) {
            boolean known = scope.isEmpty() || plans.stream().anyMatch(plan -> plan.settings().prefix().equals(scope)
                    || plan.kind() == MediaPlan.Kind.EXTENSION
                            && withoutNumber(plan.settings().prefix()).equals(scope));
            if (!known) {
                throw new BadInputException("Fault '" + scope + ":mistake=" + mistakes.get(scope).iterator().next().id()
                        + "' names no driver of the board; it has "
                        + String.join(", ", plans.stream().map(plan -> plan.settings().prefix()).toList()) + ".");
            }
        }
    }

    private static String withoutNumber(String prefix) {
        return prefix.replaceFirst("\\d+$", "");
    }
}
