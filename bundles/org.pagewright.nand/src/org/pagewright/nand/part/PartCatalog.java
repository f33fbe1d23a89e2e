// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.pagewright.model.BadInputException;

/**
 * The presets and the parts of further suppliers, such as other plug-ins, in one list. A supplier that cannot give its
 * parts is left out and told about in {@link #problems}; it never hides the parts of others. Immutable.
 */
public final class PartCatalog {
    /** The parts Pagewright ships with, and nothing else. */
    public static final PartCatalog PRESETS = new PartCatalog(NandParts.presets(), Map.of(), List.of());

    /** Gives the parts of one source. */
    @FunctionalInterface
    public interface Supplier {

        /**
         * The parts.
         *
         * @throws BadInputException when they cannot be had; the sentence says why
         */
        List<NandPart> parts() throws BadInputException;
    }

    private final NandParts parts;
    private final Map<String, String> sources;
    private final List<String> problems;

    private PartCatalog(NandParts parts, Map<String, String> sources, List<String> problems) {
        this.parts = parts;
        this.sources = Map.copyOf(sources);
        this.problems = List.copyOf(problems);
    }

    /**
     * These parts and those of a supplier; of two parts with the same id the later one counts.
     *
     * @param name who supplies them, as reports shall name it
     */
    public PartCatalog with(String name, Supplier supplier) {
        var newSources = new TreeMap<>(sources);
        var newProblems = new ArrayList<>(problems);
        NandParts all = parts;
        try {
            List<NandPart> more = supplier.parts();
            more.forEach(part -> newSources.put(part.id(), name));
            all = parts.with(more);
        } catch (BadInputException e) {
            newProblems.add("The parts of " + name + " are left out: " + e.sentence());
        }
        return new PartCatalog(all, newSources, newProblems);
    }

    /**
     * Reads parts in the form of a part file, wherever the text comes from.
     *
     * @param name what sentences about a bad line begin with
     * @throws BadInputException when a line is wrong or a part impossible
     */
    public static List<NandPart> read(String name, String text) throws BadInputException {
        return new NandPartReader(name).read(text);
    }

    /** All parts. */
    public NandParts parts() {
        return parts;
    }

    /** Who supplied the part of this id; empty for a preset. */
    public String supplierOf(String id) {
        return sources.getOrDefault(id, "");
    }

    /** One sentence for each supplier that was left out. */
    public List<String> problems() {
        return problems;
    }
}
