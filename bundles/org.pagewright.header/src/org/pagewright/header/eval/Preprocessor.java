// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.pagewright.header.syntax.CodeLine;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderLexer;
import org.pagewright.header.syntax.HeaderLine;
import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.header.syntax.TokenKind;
import org.pagewright.model.BadInputException;

/** Walks a header once as the C preprocessor does and keeps the macros that hold at its end. */
final class Preprocessor {
    private static final int LINE_LIMIT = 65_536;
    private static final int NESTING_LIMIT = 256;

    private final HeaderFile file;
    private final MacroTable macros = new MacroTable();
    private final Map<String, Long> constants = new HashMap<>();
    private final List<Directive> activeDefinitions = new ArrayList<>();
    private final ArrayDeque<Frame> frames = new ArrayDeque<>();

    Preprocessor(HeaderFile file, Map<String, String> defines) {
        this.file = file;
        defines.forEach((name, value) -> macros.define(new Macro(name, null, significant(value), null)));
    }

    /** The macros at the end of the file. */
    MacroTable macros() {
        return macros;
    }

    /** Constants defined by the header's code. */
    Map<String, Long> constants() {
        return constants;
    }

    /** The {@code #define} directives that were not skipped. */
    List<Directive> activeDefinitions() {
        return activeDefinitions;
    }

    void run() throws BadInputException {
        for (HeaderLine line : file.lines()) {
            checkLine(line);
            switch (line) {
            case Directive directive -> directive(directive);
            case CodeLine code -> code(code);
            }
        }
        if (!frames.isEmpty()) {
            Frame open = frames.element();
            throw file.error(open.opener.start(), "#" + open.opener.keyword() + " has no #endif.");
        }
    }

    private void checkLine(HeaderLine line) throws BadInputException {
        HeaderToken last = line.tokens().getLast();
        if (last.kind() == TokenKind.BLOCK_COMMENT && !last.complete()) {
            throw file.error(last.start(), "The comment that begins here has no end.");
        }
        int length = 0;
        for (HeaderToken token : line.tokens()) {
            length = token.kind() == TokenKind.BLOCK_COMMENT ? 0 : length + token.end() - token.start();
            if (length > LINE_LIMIT) {
                throw file.error(line.start(), "The line is longer than " + LINE_LIMIT
                        + " characters, which no board header needs.");
            }
        }
    }

    private void directive(Directive directive) throws BadInputException {
        if (directive.opens()) {
            if (frames.size() >= NESTING_LIMIT) {
                throw file.error(directive.start(), "Conditionals are nested more than " + NESTING_LIMIT + " deep.");
            }
            boolean live = isLive();
            var frame = new Frame(directive, live);
            frames.push(frame);
            frame.take(live && holds(directive));
        } else if (directive.continues()) {
            alternative(directive);
        } else if (directive.closes()) {
            if (frames.isEmpty()) {
                throw file.error(directive.start(), "#endif has no #if before it.");
            }
            frames.pop();
        } else if (isLive()) {
            active(directive);
        }
    }

    private void alternative(Directive directive) throws BadInputException {
        if (frames.isEmpty()) {
            throw file.error(directive.start(), "#" + directive.keyword() + " has no #if before it.");
        }
        Frame frame = frames.element();
        if (frame.elseSeen) {
            throw file.error(directive.start(), "#" + directive.keyword() + " follows the #else of the same #if.");
        }
        frame.elseSeen = directive.keyword().equals("else");
        frame.take(frame.enclosingLive && !frame.taken && (frame.elseSeen || holds(directive)));
    }

    private boolean holds(Directive directive) throws BadInputException {
        return switch (directive.keyword()) {
        case "ifdef" -> macros.isDefined(requiredName(directive));
        case "ifndef" -> !macros.isDefined(requiredName(directive));
        default -> condition(directive);
        };
    }

    private boolean condition(Directive directive) throws BadInputException {
        try {
            List<HeaderToken> expanded = macros.expand(DefinedOperator.resolve(directive.arguments(), macros));
            return IntegerExpression.value(expanded, name -> switch (name) {
            case "true" -> 1;
            default -> 0;
            }) != 0;
        } catch (ExpressionException e) {
            throw file.error(directive.start(), "The condition of #" + directive.keyword() + " " + e.predicate() + ".");
        }
    }

    private void active(Directive directive) throws BadInputException {
        switch (directive.keyword()) {
        case "define" -> define(directive);
        case "undef" -> macros.undefine(requiredName(directive));
        case "error" -> throw file.error(directive.start(), "The header stops here with #error" + rest(directive));
        default -> {
            // #include, #pragma and unknown directives do not change what the header itself says.
        }
        }
    }

    private String rest(Directive directive) {
        if (directive.arguments().isEmpty()) {
            return ".";
        }
        String text = file.text().substring(directive.arguments().getFirst().start(),
                directive.arguments().getLast().end());
        return ": " + text.replaceAll("\\s+", " ") + (text.endsWith(".") ? "" : ".");
    }

    private void define(Directive directive) throws BadInputException {
        String name = requiredName(directive);
        activeDefinitions.add(directive);
        List<String> parameters = null;
        List<HeaderToken> body = directive.body();
        if (directive.hasParameters()) {
            int close = 1;
            parameters = new ArrayList<>();
            List<HeaderToken> arguments = directive.arguments();
            while (close < arguments.size() && !arguments.get(close).is(")")) {
                if (arguments.get(close).isIdentifier()) {
                    parameters.add(arguments.get(close).spelling());
                }
                close++;
            }
            if (close == arguments.size()) {
                throw file.error(directive.start(), "The parameters of " + name + " miss a ')'.");
            }
            body = arguments.subList(close + 1, arguments.size());
        }
        macros.define(new Macro(name, parameters, body, directive));
    }

    private String requiredName(Directive directive) throws BadInputException {
        String name = directive.name();
        if (name.isEmpty()) {
            throw file.error(directive.start(), "#" + directive.keyword() + " has no macro name.");
        }
        return name;
    }

    private void code(CodeLine line) throws BadInputException {
        if (isLive() && !line.isBlank()) {
            ConstantDefinition.collect(line.significant(), macros, constants);
        }
    }

    private boolean isLive() {
        return frames.isEmpty() || frames.element().live;
    }

    private static List<HeaderToken> significant(String value) {
        return HeaderLexer.tokens(value).stream().filter(t -> !t.kind().isTrivia()).toList();
    }

    /** One open conditional. */
    private static final class Frame {
        final Directive opener;
        final boolean enclosingLive;
        boolean live;
        boolean taken;
        boolean elseSeen;

        Frame(Directive opener, boolean enclosingLive) {
            this.opener = opener;
            this.enclosingLive = enclosingLive;
        }

        void take(boolean holds) {
            live = holds;
            taken |= holds;
        }
    }
}
