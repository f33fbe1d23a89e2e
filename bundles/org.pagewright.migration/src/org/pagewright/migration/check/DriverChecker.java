// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.ClientValues;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.DriverParser;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SyntaxProblem;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;

/** Checks driver sources against the rules of the fact sheet. */
public final class DriverChecker {
    /** Deeply nested sources need more stack than a default thread has. */
    private static final long STACK_BYTES = 512L << 20;

    private DriverChecker() {
    }

    /**
     * Checks sources that belong to one driver; what one file binds is seen in the others.
     *
     * @return findings by file in the order given, then by place
     */
    public static List<Finding> check(List<SourceFile> sources, CheckOptions options) {
        var findings = new ArrayList<Finding>();
        var failure = new Throwable[1];
        var worker = new Thread(null, () -> findings.addAll(checkHere(sources, options)), "driver check", STACK_BYTES);
        worker.setUncaughtExceptionHandler((thread, e) -> failure[0] = e);
        worker.start();
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = failure[0];
        if (cause != null) {
            throw new IllegalStateException("the check failed on " + names(sources), cause);
        }
        return List.copyOf(findings);
    }

    private static String names(List<SourceFile> sources) {
        return String.join(", ", sources.stream().map(SourceFile::name).toList());
    }

    private static List<Finding> checkHere(List<SourceFile> sources, CheckOptions options) {
        var parser = new DriverParser(options.macros());
        var parsed = new ArrayList<ParsedSource>();
        var findings = new ArrayList<Finding>();
        for (SourceFile source : sources) {
            ParsedSource result = parse(parser, source, findings);
            if (result != null) {
                parsed.add(result);
                reportProblems(result, findings);
            }
        }
        var facts = new DriverFacts(parsed);
        var values = new ClientValues(facts);
        for (Rule rule : RuleCatalogue.rules()) {
            if (!options.disabled().contains(rule.descriptor().id())) {
                rule.check(new RuleContext(facts, values, options, rule.descriptor(), findings));
            }
        }
        return sorted(Suppressions.apply(sources, findings), sources);
    }

    private static @Nullable ParsedSource parse(DriverParser parser, SourceFile source, List<Finding> findings) {
        try {
            return parser.parse(source);
        } catch (StackOverflowError e) {
            findings.add(syntax(source, new SyntaxProblem(source.range(0, 0),
                    "The file is nested too deeply; it was not analysed.")));
            return null;
        }
    }

    private static void reportProblems(ParsedSource source, List<Finding> findings) {
        List<SyntaxProblem> problems = source.problems();
        if (!problems.isEmpty()) {
            SyntaxProblem first = problems.get(0);
            String more = problems.size() == 1 ? "" : " " + (problems.size() - 1) + " more places like it.";
            findings.add(syntax(source.file(), new SyntaxProblem(first.range(), first.message().endsWith(".")
                    ? first.message() : "This does not parse (" + first.message()
                            + "); the rest was analysed. Is a macro unknown?" + more)));
        }
    }

    private static Finding syntax(SourceFile file, SyntaxProblem problem) {
        return new Finding("SYNTAX", Severity.INFO, file.name(), problem.range(), problem.message(),
                "rules/SYNTAX.md", List.of(), List.of());
    }

    private static List<Finding> sorted(List<Finding> findings, List<SourceFile> sources) {
        List<String> order = sources.stream().map(SourceFile::name).toList();
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt((Finding f) -> order.indexOf(f.file()))
                .thenComparingInt(f -> f.range().offset()).thenComparing(Finding::rule));
        return sorted;
    }
}
