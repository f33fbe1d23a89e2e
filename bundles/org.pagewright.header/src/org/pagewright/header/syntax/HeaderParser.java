// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Groups tokens into lines and notes the conditional around each line. Accepts every text. */
public final class HeaderParser {
    private static final int CONDITION_TEXT_LIMIT = 200;

    private final String text;
    private final List<HeaderLine> lines = new ArrayList<>();
    private final ArrayDeque<Branch> open = new ArrayDeque<>();

    private HeaderParser(String text) {
        this.text = text;
    }

    /** The lines of a text, in order, without gaps. */
    public static List<HeaderLine> lines(String text) {
        var parser = new HeaderParser(text);
        List<HeaderToken> line = new ArrayList<>();
        for (HeaderToken token : HeaderLexer.tokens(text)) {
            line.add(token);
            if (token.kind() == TokenKind.NEWLINE) {
                parser.line(List.copyOf(line));
                line.clear();
            }
        }
        if (!line.isEmpty()) {
            parser.line(List.copyOf(line));
        }
        return List.copyOf(parser.lines);
    }

    private void line(List<HeaderToken> tokens) {
        List<HeaderToken> significant = tokens.stream().filter(t -> !t.kind().isTrivia()).toList();
        if (significant.isEmpty() || !significant.getFirst().is("#")) {
            lines.add(new CodeLine(tokens, open.peek()));
            return;
        }
        boolean named = significant.size() > 1 && significant.get(1).isIdentifier();
        String keyword = named ? significant.get(1).spelling() : "";
        List<HeaderToken> arguments = significant.subList(named ? 2 : 1, significant.size());
        directive(keyword, tokens, arguments);
    }

    private void directive(String keyword, List<HeaderToken> tokens, List<HeaderToken> arguments) {
        var probe = new Directive(keyword, tokens, arguments, null);
        @Nullable
        Branch current = open.peek();
        if (probe.opens()) {
            lines.add(new Directive(keyword, tokens, arguments, current));
            open.push(new Branch(written(probe), probe.start(), 0, current));
        } else if (current != null && (probe.continues() || probe.closes())) {
            open.pop();
            lines.add(new Directive(keyword, tokens, arguments, current.enclosing()));
            if (probe.continues()) {
                open.push(new Branch(written(probe), current.first(), current.index() + 1, current.enclosing()));
            }
        } else {
            lines.add(new Directive(keyword, tokens, arguments, current));
        }
    }

    private String written(Directive directive) {
        List<HeaderToken> significant = directive.significant();
        String all = text.substring(significant.getFirst().start(), significant.getLast().end());
        return all.length() > CONDITION_TEXT_LIMIT ? all.substring(0, CONDITION_TEXT_LIMIT) + "..." : all;
    }
}
