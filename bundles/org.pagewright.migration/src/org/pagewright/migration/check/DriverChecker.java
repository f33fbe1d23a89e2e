// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
        return onLargeStack(sources, () -> checkFolders(sources, headers, options));
    }

    /** Reads the facts of one driver, for repairs and for the simulator. */
    public static DriverFacts facts(List<SourceFile> sources, CheckOptions options) {
        var parser = new DriverParser(options.macros());
        return onLargeStack(sources, () -> new DriverFacts(sources.stream().map(parser::parse).toList()));
    }

    private static <T> T onLargeStack(List<SourceFile> sources, Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        new Thread(null, task, "driver check", STACK_BYTES).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the check failed on " + names(sources), e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String names(List<SourceFile> sources) {
        return String.join(", ", sources.stream().limit(3).map(SourceFile::name).toList());
    }

    /** Folder by folder, so that the trees of a large source base are not all in memory at once. */
    private static List<Finding> checkFolders(List<SourceFile> sources, List<SourceFile> headers,
            CheckOptions options) {
        var folders = new LinkedHashMap<String, List<SourceFile>>();
        for (SourceFile source : sources) {
            int end = source.name().replace('\\', '/').lastIndexOf('/');
            folders.computeIfAbsent(source.name().substring(0, end + 1), f -> new ArrayList<>()).add(source);
        }
        var findings = new ArrayList<Finding>();
        folders.values().forEach(files -> findings.addAll(checkFolder(files, headers, options)));
        return List.copyOf(sorted(findings, sources));
    }

    private static List<Finding> checkFolder(List<SourceFile> sources, List<SourceFile> headers,
            CheckOptions options) {
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
        for (List<ParsedSource> driver : DriverGroups.of(parsed)) {
            var known = new ArrayList<>(driver);
            headersOf(driver, headers).forEach(h -> {
                ParsedSource result = parse(parser, h, new ArrayList<>());
                if (result != null) {
                    known.add(result);
                }
            });
            var facts = new DriverFacts(known);
            var values = new ClientValues(facts);
            for (Rule rule : RuleCatalogue.rules()) {
                if (!options.disabled().contains(rule.descriptor().id())) {
                    rule.check(new RuleContext(facts, values, options, rule.descriptor(), findings));
                }
            }
        }
        Set<String> named = sources.stream().map(SourceFile::name).collect(Collectors.toSet());
        findings.removeIf(f -> !named.contains(f.file()));
        return Suppressions.apply(sources, findings);
    }

    /** The headers a driver includes, by file name, and those they include. */
    private static List<SourceFile> headersOf(List<ParsedSource> driver, List<SourceFile> headers) {
        var wanted = new ArrayList<SourceFile>();
        String text = driver.stream().map(d -> d.file().text()).collect(Collectors.joining("\n"));
        for (SourceFile header : headers) {
            String name = header.name().replace('\\', '/');
            if (text.contains(name.substring(name.lastIndexOf('/') + 1))) {
                wanted.add(header);
            }
        }
        return wanted;
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
        List<String> order = sources.stream().map(SourceFile::name).toList();
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt((Finding f) -> order.indexOf(f.file()))
                .thenComparingInt(f -> f.range().offset()).thenComparing(Finding::rule));
        return sorted;
    }
}
