// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIncludeStatement;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.gnu.cpp.GPPLanguage;
import org.eclipse.cdt.core.parser.DefaultLogService;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.ScannerInfo;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;

/** Parses driver sources without an index or a workspace; missing headers cost nothing but their declarations. */
public final class DriverParser {
    /** Longest text that is parsed; generated tables larger than this are not drivers. */
    public static final int MAX_CHARACTERS = 4_000_000;

    private static final int MAX_PROBLEMS = 20;

    private final Map<String, String> macros;
    private final String prelude;

    /** @param macros what {@code -D} gave, name to value */
    public DriverParser(Map<String, String> macros) {
        this.macros = Map.copyOf(macros);
        this.prelude = loadPrelude();
    }

    /**
     * Parses one text. Texts that are too long or hold NUL characters give an empty tree and one problem.
     *
     * @throws IllegalStateException when the parser itself fails
     */
    public ParsedSource parse(SourceFile file) {
        String refusal = refusal(file.text());
        String body = refusal == null ? file.text() : "";
        try {
            IASTTranslationUnit unit = GPPLanguage.getDefault().getASTTranslationUnit(
                    FileContent.create(file.name(), (prelude + body).toCharArray()), new ScannerInfo(macros),
                    IncludeFileContentProvider.getEmptyFilesProvider(), null, 0, new DefaultLogService());
            var parsed = new ParsedSource(file, unit, prelude.length(), List.of(), includes(unit));
            var problems = new ArrayList<SyntaxProblem>();
            if (refusal != null) {
                problems.add(new SyntaxProblem(file.range(0, 0), refusal));
            }
            collectProblems(parsed, problems);
            return new ParsedSource(file, unit, prelude.length(), List.copyOf(problems), parsed.includes());
        } catch (CoreException e) {
            throw new IllegalStateException("cannot parse " + file.name() + ": " + e.getMessage(), e);
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
            return "The file has " + text.length() + " characters, too many for a driver source; it was not analysed.";
        }
        if (text.indexOf('\0') >= 0) {
            return "The file is not text; it was not analysed.";
        }
        return MacroGrowth.largest(text) >= MacroGrowth.LIMIT_TOKENS
                ? "A macro of this file becomes more than " + MacroGrowth.LIMIT_TOKENS
                        + " tokens when it is expanded; the file was not analysed."
                : null;
    }

    private static List<String> includes(IASTTranslationUnit unit) {
        return Arrays.stream(unit.getIncludeDirectives()).filter(IASTPreprocessorIncludeStatement::isActive)
                .map(include -> String.valueOf(include.getName())).toList();
    }

    private static void collectProblems(ParsedSource parsed, List<SyntaxProblem> problems) {
        var visitor = new ASTVisitor() {
            @Override
            public int visit(@Nullable IASTProblem problem) {
                if (problem != null && parsed.owns(problem) && problems.size() < MAX_PROBLEMS) {
                    problems.add(new SyntaxProblem(parsed.range(problem), problem.getMessage()));
                }
                return PROCESS_CONTINUE;
            }
        };
        visitor.shouldVisitProblems = true;
        parsed.unit().accept(visitor);
    }
}
