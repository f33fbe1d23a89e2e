// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.pagewright.kernel.driver.Mistake;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandFaults;

/**
 * Fault specifications, read (docs/boot.md): {@code mistake=ID}, {@code PREFIX:mistake=ID}, {@code nand:FAULT[=N]}.
 *
 * @param mistakes driver mistakes by driver prefix; the empty prefix stands for the driver that pages
 * @param nand     faults of the NAND part
 */
public record FaultPlan(TreeMap<String, Set<Mistake>> mistakes, NandFaults nand) {

    /**
     * Reads specifications.
     *
     * @throws BadInputException with the grammar when one is not understood
     */
    public static FaultPlan parse(List<String> specs) throws BadInputException {
        var mistakes = new TreeMap<String, Set<Mistake>>();
        NandFaults nand = NandFaults.NONE;
        for (String spec : specs) {
            int colon = spec.indexOf(':');
            String scope = colon < 0 ? "" : spec.substring(0, colon);
            String rest = spec.substring(colon + 1);
            if (scope.equals("nand")) {
                nand = nand.with(rest);
            } else if (rest.startsWith("mistake=")) {
                mistakes.computeIfAbsent(scope, key -> EnumSet.noneOf(Mistake.class))
                        .add(mistake(rest.substring("mistake=".length())));
            } else {
                throw new BadInputException("Fault '" + spec
                        + "' is neither mistake=NAME, PREFIX:mistake=NAME nor nand:FAULT[=STRENGTH].");
            }
        }
        return new FaultPlan(mistakes, nand);
    }

    private static Mistake mistake(String id) throws BadInputException {
        return Mistake.byId(id).orElseThrow(() -> new BadInputException("There is no mistake '" + id
                + "'; the mistakes are " + String.join(", ", java.util.Arrays.stream(Mistake.values()).map(Mistake::id).toList())
                + "."));
    }

    /** The mistakes of a driver. */
    public Set<Mistake> of(String prefix, boolean pages) {
        var set = EnumSet.noneOf(Mistake.class);
        set.addAll(mistakes.getOrDefault(prefix, Set.of()));
        if (pages) {
            set.addAll(mistakes.getOrDefault("", Set.of()));
        }
        return set;
    }
}
