// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a text into tokens that cover it completely. Line continuations may stand anywhere, also inside a token, as in
 * the C preprocessor. Never fails: what is not understood becomes a token of kind {@link TokenKind#OTHER}.
 */
public final class HeaderLexer {
    private static final String[] LONG_PUNCTUATORS = { "::", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "##" };
    private static final int NONE = -1;

    private final String text;
    private final List<HeaderToken> tokens = new ArrayList<>();
    private int at;

    private HeaderLexer(String text) {
        this.text = text;
    }

    /** The tokens of a text, in order, without gaps. */
    public static List<HeaderToken> tokens(String text) {
        var lexer = new HeaderLexer(text);
        while (lexer.at < text.length()) {
            lexer.token();
        }
        return lexer.tokens;
    }

    private void token() {
        int start = at;
        at = afterContinuations(at);
        if (at > start) {
            add(TokenKind.WHITESPACE, start, "");
            return;
        }
        char c = text.charAt(at);
        int following = charAt(next(at));
        if (isNewline(c)) {
            at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
            add(TokenKind.NEWLINE, start, "");
        } else if (isBlank(c)) {
            run(TokenKind.WHITESPACE, HeaderLexer::isBlank);
        } else if (c == '/' && following == '/') {
            run(TokenKind.LINE_COMMENT, x -> !isNewline(x));
        } else if (c == '/' && following == '*') {
            blockComment();
        } else if (isNameStart(c)) {
            run(TokenKind.IDENTIFIER, HeaderLexer::isNamePart);
        } else if (isDigit(c) || c == '.' && isDigit(following)) {
            number();
        } else if (c == '"' || c == '\'') {
            literal(c);
        } else {
            punctuator();
        }
    }

    /** Takes characters while they fit; continuations inside are part of the token, those behind it are not. */
    private void run(TokenKind kind, IntPredicate fits) {
        int start = at;
        var spelling = new StringBuilder();
        int i = at;
        while (i < text.length() && fits.test(text.charAt(i))) {
            spelling.append(text.charAt(i));
            at = i + 1;
            i = next(i);
        }
        add(kind, start, kind.isTrivia() ? "" : spelling.toString());
    }

    private void blockComment() {
        int start = at;
        int i = next(next(at));
        while (i < text.length()) {
            int following = next(i);
            if (text.charAt(i) == '*' && charAt(following) == '/') {
                at = following + 1;
                add(TokenKind.BLOCK_COMMENT, start, "");
                return;
            }
            i = following;
        }
        at = text.length();
        tokens.add(new HeaderToken(TokenKind.BLOCK_COMMENT, start, at, "", false));
    }

    private void number() {
        int start = at;
        var spelling = new StringBuilder();
        int i = at;
        while (i < text.length() && (isNamePart(text.charAt(i)) || text.charAt(i) == '.')) {
            spelling.append(text.charAt(i));
            at = i + 1;
            i = next(i);
        }
        add(TokenKind.NUMBER, start, spelling.toString());
    }

    private void literal(char quote) {
        int start = at;
        var spelling = new StringBuilder().append(quote);
        int i = next(at);
        at++;
        boolean complete = false;
        while (i < text.length() && !isNewline(text.charAt(i)) && !complete) {
            char c = text.charAt(i);
            spelling.append(c);
            at = i + 1;
            i = next(i);
            complete = c == quote;
            if (c == '\\' && i < text.length() && !isNewline(text.charAt(i))) {
                spelling.append(text.charAt(i));
                at = i + 1;
                i = next(i);
            }
        }
        TokenKind kind = quote == '"' ? TokenKind.STRING : TokenKind.CHARACTER;
        tokens.add(new HeaderToken(kind, start, at, spelling.toString(), complete));
    }

    private void punctuator() {
        int start = at;
        char c = text.charAt(at);
        int second = next(at);
        for (String candidate : LONG_PUNCTUATORS) {
            if (c == candidate.charAt(0) && charAt(second) == candidate.charAt(1)) {
                at = second + 1;
                add(TokenKind.PUNCTUATOR, start, candidate);
                return;
            }
        }
        at++;
        add(c > ' ' && c < 127 ? TokenKind.PUNCTUATOR : TokenKind.OTHER, start, String.valueOf(c));
    }

    private void add(TokenKind kind, int start, String spelling) {
        tokens.add(new HeaderToken(kind, start, at, spelling));
    }

    private int next(int index) {
        return index >= text.length() ? index : afterContinuations(index + 1);
    }

    private int charAt(int index) {
        return index < text.length() ? text.charAt(index) : NONE;
    }

    private int afterContinuations(int from) {
        int i = from;
        while (i + 1 < text.length() && text.charAt(i) == '\\') {
            if (text.charAt(i + 1) == '\n') {
                i += 2;
            } else if (text.charAt(i + 1) == '\r') {
                i += i + 2 < text.length() && text.charAt(i + 2) == '\n' ? 3 : 2;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isNewline(int c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\f' || c == 0x0B || c == 0xA0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$'
                || c > 0xA0 && Character.isLetter(c);
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c);
    }
}
