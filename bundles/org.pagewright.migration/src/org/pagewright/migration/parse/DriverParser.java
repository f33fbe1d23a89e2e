// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIncludeStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.ScannerInfo;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;

/** Parses driver sources without an index or a workspace; missing headers cost nothing but their declarations. */
public final class DriverParser {
    /** Longest text that is parsed; generated tables larger than this are not drivers. */
    public static final int MAX_CHARACTERS = 4_000_000;

    private static final int MAX_PROBLEMS = 20;
    private static final int MAX_GUESSED_CHARACTERS = 1_000_000;
    private static final int GUESSES = 3;
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String NOT_ANALYSED = "it was not analysed.";
    private static final String TOO_DEEP = "The file is nested too deeply; " + NOT_ANALYSED;

    private final Map<String, String> macros;
    private final String prelude;
    private final Set<String> preludeNames;

    /** @param macros what {@code -D} gave, name to value */
    public DriverParser(Map<String, String> macros) {
        this.macros = Map.copyOf(macros);
        this.prelude = loadPrelude();
        this.preludeNames = Pattern.compile("#define (\\w+)").matcher(prelude).results().map(m -> m.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Parses one text. Texts that are too long or hold NUL characters give an empty tree and one problem.
     *
     * @throws IllegalStateException when the parser itself fails
     */
    public ParsedSource parse(SourceFile file) {
        return parse(file, Map.of());
    }

    /**
     * Parses like {@link #parse(SourceFile)}.
     *
     * @param headerMacros macros of the headers the text includes, see {@link HeaderMacros}; left out when more of the
     *                     text parses without them, as when they are chosen by what only the real build defines
     */
    public ParsedSource parse(SourceFile file, Map<String, String> headerMacros) {
        ParsedSource with = parseWith(file, headerMacros);
        if (headerMacros.isEmpty() || with.problems().isEmpty()) {
            return with;
        }
        ParsedSource without = parseWith(file, Map.of());
        return without.problems().size() < with.problems().size() ? without : with;
    }

    private ParsedSource parseWith(SourceFile file, Map<String, String> headerMacros) {
        String refusal = refusal(file.text());
        var definitions = new HashMap<>(headerMacros);
        definitions.keySet().removeIf(key -> preludeNames.contains(key.replaceFirst("\\(.*", "")));
        definitions.putAll(macros);
        IASTTranslationUnit unit = null;
        try {
            unit = refusal == null ? read(file.name(), file.text(), definitions, LIMIT_NANOS) : null;
        } catch (StackOverflowError e) {
            refusal = TOO_DEEP;
        }
        TreeSurvey survey = unit == null ? null : TreeSurvey.of(unit, prelude.length());
        if (unit == null && refusal == null) {
            refusal = "The file takes too long to parse, as expressions of many nested template arguments do; "
                    + NOT_ANALYSED;
        } else if (survey != null && survey.isTooDeep()) {
            refusal = TOO_DEEP;
        }
        if (unit == null || survey == null || refusal != null) {
            return refused(file, String.valueOf(refusal));
        }
        if (!survey.problems().isEmpty()) {
            unit = withGuessedMacros(file, unit, survey, definitions);
            survey = TreeSurvey.of(unit, prelude.length());
        }
        var parsed = new ParsedSource(file, unit, prelude.length(), List.of(), includes(unit));
        List<SyntaxProblem> problems = survey.problems().stream().limit(MAX_PROBLEMS)
                .map(p -> new SyntaxProblem(parsed.range(p), p.getMessage())).toList();
        return new ParsedSource(file, unit, prelude.length(), problems, parsed.includes());
    }

    /** An empty tree with one problem. */
    private ParsedSource refused(SourceFile file, String why) {
        IASTTranslationUnit empty = read(file.name(), "", macros, Long.MAX_VALUE);
        if (empty == null) {
            throw new IllegalStateException("cannot parse " + file.name());
        }
        return new ParsedSource(file, empty, prelude.length(), List.of(new SyntaxProblem(file.range(0, 0), why)),
                List.of());
    }

    /** The tree with the fewest places that do not parse, with definitions guessed for macros that nothing defines. */
    private IASTTranslationUnit withGuessedMacros(SourceFile file, IASTTranslationUnit first, TreeSurvey survey,
            Map<String, String> definitions) {
        List<Integer> places = placesOf(file, first, survey);
        if (file.text().length() > MAX_GUESSED_CHARACTERS) {
            return first;
        }
        String code = PlainCode.of(file.text());
        var known = new HashSet<>(preludeNames);
        definitions.keySet().forEach(key -> known.add(key.replaceFirst("\\(.*", "")));
        IASTTranslationUnit best = first;
        int fewest = places.size();
        Map<String, String> guessed = Map.of();
        for (int round = 0; round < GUESSES && !places.isEmpty(); round++) {
            Map<String, String> more = UnknownMacros.guess(code, places, known, guessed);
            if (more.equals(guessed)) {
                break;
            }
            guessed = more;
            var all = new HashMap<>(guessed);
            all.putAll(definitions);
            IASTTranslationUnit tree = read(file.name(), file.text(), all, LIMIT_NANOS);
            TreeSurvey look = tree == null ? null : TreeSurvey.of(tree, prelude.length());
            if (tree == null || look == null || look.isTooDeep()) {
                break;
            }
            places = placesOf(file, tree, look);
            if (places.size() < fewest) {
                fewest = places.size();
                best = tree;
            }
        }
        return best;
    }

    private List<Integer> placesOf(SourceFile file, IASTTranslationUnit unit, TreeSurvey survey) {
        var parsed = new ParsedSource(file, unit, prelude.length(), List.of(), List.of());
        return survey.problems().stream().map(p -> parsed.range(p).offset()).toList();
    }

    private @Nullable IASTTranslationUnit read(String name, String body, Map<String, String> definitions,
            long limitNanos) {
        try {
            return new BoundedLanguage(limitNanos).parse(FileContent.create(name, (prelude + body).toCharArray()),
                    new ScannerInfo(definitions));
        } catch (CoreException e) {
            throw new IllegalStateException("cannot parse " + name + ": " + e.getMessage(), e);
        }
    }

    private static String loadPrelude() {
        try (var in = DriverParser.class.getResourceAsStream("kernel-prelude.h")) {
            if (in == null) {
                throw new IllegalStateException("kernel-prelude.h is missing from the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String refusal(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return "The file has " + text.length() + " characters, too many for a driver source; " + NOT_ANALYSED;
        }
        if (text.indexOf('\0') >= 0) {
            return "The file is not text; " + NOT_ANALYSED;
        }
        if (Nesting.ofBrackets(text) > Nesting.LIMIT_BRACKETS) {
            return TOO_DEEP;
        }
        return MacroGrowth.isBomb(text)
                ? "A macro of this file becomes more than " + MacroGrowth.LIMIT_TOKENS
                        + " tokens when it is expanded; " + NOT_ANALYSED
                : null;
    }

    private static List<String> includes(IASTTranslationUnit unit) {
        return Arrays.stream(unit.getIncludeDirectives()).filter(IASTPreprocessorIncludeStatement::isActive)
                .map(include -> String.valueOf(include.getName())).toList();
    }
}
