// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.pagewright.migration.facts.ClientValues;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.DriverParser;
import org.pagewright.migration.parse.HeaderMacros;
import org.pagewright.migration.parse.LargeStack;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SyntaxProblem;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;

/** Checks driver sources against the rules of the fact sheet. */
public final class DriverChecker {
    private DriverChecker() {
    }

    /**
     * Checks sources. Files that implement the same class are one driver: what one binds is seen in the others.
     *
     * @return findings by file in the order given, then by place
     */
    public static List<Finding> check(List<SourceFile> sources, CheckOptions options) {
        return check(sources, List.of(), options);
    }

    /**
     * Checks sources that include headers; nothing is reported in the headers.
     *
     * @return findings by file in the order given, then by place
     */
    public static List<Finding> check(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options) {
        return check(sources, headers, options, List.of());
    }

    /**
     * Checks like {@link #check(List, List, CheckOptions)}, with rules of the user's own after those of the catalogue.
     *
     * @param own rules with ids of their own
     */
    public static List<Finding> check(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options,
            List<Rule> own) {
        return inspect(sources, headers, options, own, facts -> {
            // The facts of a driver are not needed once its findings are known.
        });
    }

    /** Checks like {@link #check(List, List, CheckOptions)} and keeps the facts of all drivers. */
    public static CheckedDrivers inspect(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options) {
        var drivers = new ArrayList<DriverFacts>();
        return new CheckedDrivers(inspect(sources, headers, options, List.of(), drivers::add), drivers);
    }

    private static List<Finding> inspect(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options,
            List<Rule> own, Consumer<DriverFacts> seen) {
        List<Rule> rules = Stream.concat(RuleCatalogue.rules().stream(), own.stream()).toList();
        var included = new IncludedHeaders(headers);
        return LargeStack.run(sources, () -> {
            var findings = new ArrayList<Finding>();
            for (List<SourceFile> folder : folders(sources)) {
                List<List<ParsedSource>> drivers = readFolder(folder, included, options, findings);
                LargeStack
                        .runAll(drivers, DriverChecker::size, driver -> checkDriver(driver, folder, options, rules))
                        .forEach(checked -> {
                            seen.accept(checked.facts());
                            findings.addAll(checked.findings());
                        });
            }
            Set<String> named = sources.stream().map(SourceFile::name).collect(Collectors.toSet());
            findings.removeIf(f -> !named.contains(f.file()));
            return List.copyOf(sorted(Suppressions.apply(sources, findings), sources));
        });
    }

    private static int size(List<ParsedSource> driver) {
        return driver.stream().mapToInt(s -> s.file().text().length()).sum();
    }

    private record Checked(DriverFacts facts, List<Finding> findings) {
    }

    private static Checked checkDriver(List<ParsedSource> driver, List<SourceFile> folder, CheckOptions options,
            List<Rule> rules) {
        var facts = new DriverFacts(driver);
        List<Finding> findings = apply(rules, facts, options);
        List<Rule> branchRules = rules.stream().filter(Rule::looksAtOtherBranches).toList();
        var branches = new BranchChecker(driver, folder, options, other -> apply(branchRules, other, options));
        return new Checked(facts, branches.addTo(findings));
    }

    private static List<Finding> apply(List<Rule> rules, DriverFacts facts, CheckOptions options) {
        var values = new ClientValues(facts);
        var findings = new ArrayList<Finding>();
        for (Rule rule : rules) {
            if (!options.disabled().contains(rule.descriptor().id())) {
                rule.check(new RuleContext(facts, values, options, rule.descriptor(), findings));
            }
        }
        return findings;
    }

    /** Reads the facts of each driver, one after the other, so that not all of them are in memory at once. */
    public static void eachDriver(List<SourceFile> sources, List<SourceFile> headers, CheckOptions options,
            Consumer<DriverFacts> driver) {
        var included = new IncludedHeaders(headers);
        LargeStack.run(sources, () -> {
            folders(sources).forEach(folder -> readFolder(folder, included, options, new ArrayList<>())
                    .forEach(d -> driver.accept(new DriverFacts(d))));
            return sources;
        });
    }

    /** Reads the facts of one driver, for repairs and for the simulator. */
    public static DriverFacts facts(List<SourceFile> sources, CheckOptions options) {
        var parser = new DriverParser(options.macros());
        return LargeStack.run(sources, () -> new DriverFacts(sources.stream().map(parser::parse).toList()));
    }

    /** Folder by folder, so that the trees of a large source base are not all in memory at once. */
    private static Collection<List<SourceFile>> folders(List<SourceFile> sources) {
        var folders = new LinkedHashMap<String, List<SourceFile>>();
        for (SourceFile source : sources) {
            int end = source.name().replace('\\', '/').lastIndexOf('/');
            folders.computeIfAbsent(source.name().substring(0, end + 1), f -> new ArrayList<>()).add(source);
        }
        return folders.values();
    }

    /** The drivers of a folder, each with the headers it includes. */
    private static List<List<ParsedSource>> readFolder(List<SourceFile> sources, IncludedHeaders headers,
            CheckOptions options, List<Finding> problems) {
        var parser = new DriverParser(options.macros());
        var parsedHeaders = new HashMap<SourceFile, ParsedSource>();
        headers.of(sources).forEach(h -> parsedHeaders.computeIfAbsent(h, parser::parse));
        List<ParsedSource> parsed = LargeStack.runAll(sources, s -> s.text().length(), source -> parser.parse(source,
                HeaderMacros.of(headers.of(List.of(source)).stream().map(parsedHeaders::get).toList())));
        parsed.forEach(p -> reportProblems(p, problems));
        var drivers = new ArrayList<List<ParsedSource>>();
        for (List<ParsedSource> driver : DriverGroups.of(parsed)) {
            var known = new ArrayList<>(driver);
            headers.of(driver.stream().map(ParsedSource::file).toList())
                    .forEach(h -> known.add(Objects.requireNonNull(parsedHeaders.get(h))));
            drivers.add(known);
        }
        return drivers;
    }

    private static void reportProblems(ParsedSource source, List<Finding> findings) {
        List<SyntaxProblem> problems = source.problems();
        if (!problems.isEmpty()) {
            SyntaxProblem first = problems.get(0);
            String more = problems.size() == 1 ? "" : " " + (problems.size() - 1) + " more places like it.";
            findings.add(syntax(source.file(), new SyntaxProblem(first.range(), first.message().endsWith(".")
                    ? first.message()
                    : "This does not parse (" + first.message()
                            + "); the rest was analysed. Is a macro unknown?" + more)));
        }
    }

    private static Finding syntax(SourceFile file, SyntaxProblem problem) {
        return new Finding("SYNTAX", Severity.INFO, file.name(), problem.range(), problem.message(),
                "rules/SYNTAX.md", List.of(), List.of());
    }

    private static List<Finding> sorted(List<Finding> findings, List<SourceFile> sources) {
        var order = new HashMap<String, Integer>();
        sources.forEach(s -> order.putIfAbsent(s.name(), order.size()));
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt((Finding f) -> order.getOrDefault(f.file(), -1))
                .thenComparingInt(f -> f.range().offset()).thenComparing(Finding::rule));
        return sorted;
    }
}
