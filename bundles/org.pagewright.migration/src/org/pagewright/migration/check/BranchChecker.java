// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.DriverParser;
import org.pagewright.migration.parse.HeaderMacros;
import org.pagewright.migration.parse.OtherBranches;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;

/**
 * Checks the branches of a driver that only other builds have, such as those without demand paging. A finding counts
 * when it is in such a branch; what is outside has been looked at already.
 */
final class BranchChecker {
    private final List<ParsedSource> driver;
    private final Set<SourceFile> sources;
    private final Set<String> decided;
    private final Map<String, String> macros;
    private final Function<DriverFacts, List<Finding>> rules;

    /**
     * @param driver  the sources of the driver with the branches that are active, and its headers
     * @param sources which of them are sources
     */
    BranchChecker(List<ParsedSource> driver, List<SourceFile> sources, CheckOptions options,
            Function<DriverFacts, List<Finding>> rules) {
        this.driver = driver;
        this.sources = Set.copyOf(sources);
        this.decided = options.macros().keySet();
        this.macros = options.macros();
        this.rules = rules;
    }

    /** The findings given and those of the other branches. */
    List<Finding> addTo(List<Finding> findings) {
        var all = new ArrayList<>(findings);
        var choices = new LinkedHashMap<ParsedSource, OtherBranches.Choices>();
        driver.forEach(source -> choices.put(source, new OtherBranches.Choices(source, decided)));
        for (int depth = 0; depth < OtherBranches.DEPTHS; depth++) {
            Map<String, OtherBranches> variants = variants(depth, choices, this::isSource);
            if (!variants.isEmpty()) {
                for (Finding finding : rules.apply(facts(variants))) {
                    add(finding, variants.get(finding.file()), all);
                }
            }
        }
        return all;
    }

    /** File name to text, for sources and headers that have branches which the sources make worth a look. */
    private static Map<String, OtherBranches> variants(int depth, Map<ParsedSource, OtherBranches.Choices> sources,
            Function<ParsedSource, Boolean> isSource) {
        var names = new HashSet<String>();
        sources.forEach((source, choices) -> {
            if (isSource.apply(source)) {
                names.addAll(choices.names(depth));
            }
        });
        var variants = new HashMap<String, OtherBranches>();
        if (!names.isEmpty()) {
            sources.forEach((source, choices) -> {
                OtherBranches variant = choices.exchanged(names);
                if (variant != null) {
                    variants.put(source.file().name(), variant);
                }
            });
        }
        return variants;
    }

    private boolean isSource(ParsedSource source) {
        return sources.contains(source.file());
    }

    private DriverFacts facts(Map<String, OtherBranches> variants) {
        var parser = new DriverParser(macros);
        Map<String, String> headerMacros = HeaderMacros
                .of(driver.stream().filter(source -> !isSource(source)).toList());
        var parsed = new ArrayList<ParsedSource>();
        for (ParsedSource source : driver) {
            OtherBranches variant = variants.get(source.file().name());
            parsed.add(variant == null ? source : parser.parse(variant.file(), headerMacros));
        }
        return new DriverFacts(parsed);
    }

    private static void add(Finding finding, @Nullable OtherBranches variant, List<Finding> all) {
        OtherBranches.Region region = variant == null ? null : variant.at(finding.range().offset());
        if (region != null && all.stream().noneMatch(f -> isSame(f, finding))) {
            all.add(new Finding(finding.rule(), finding.severity(), finding.file(), finding.range(), finding.message()
                    + " This is compiled only where " + region.when() + ".", finding.helpTopic(), finding.related(),
                    finding.fixes()));
        }
    }

    private static boolean isSame(Finding a, Finding b) {
        return a.rule().equals(b.rule()) && a.file().equals(b.file()) && a.range().equals(b.range());
    }
}
