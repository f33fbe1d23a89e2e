// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.List;
import java.util.Map;

import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.header.syntax.TokenKind;

/**
 * Evaluates a C integer constant expression in 64 bits. Operators short-circuit, so a division by zero in the branch
 * not taken is harmless, as in the preprocessor.
 */
final class IntegerExpression {
    private static final int DEPTH_LIMIT = 200;
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(Map.entry("||", 1), Map.entry("&&", 2),
            Map.entry("|", 3), Map.entry("^", 4), Map.entry("&", 5), Map.entry("==", 6), Map.entry("!=", 6),
            Map.entry("<", 7), Map.entry(">", 7), Map.entry("<=", 7), Map.entry(">=", 7), Map.entry("<<", 8),
            Map.entry(">>", 8), Map.entry("+", 9), Map.entry("-", 9), Map.entry("*", 10), Map.entry("/", 10),
            Map.entry("%", 10));

    private final List<HeaderToken> tokens;
    private final Names names;
    private int at;
    private int depth;

    private IntegerExpression(List<HeaderToken> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /**
     * The value of an expanded expression.
     *
     * @throws ExpressionException with the reason when it has none
     */
    static long value(List<HeaderToken> tokens, Names names) throws ExpressionException {
        var expression = new IntegerExpression(tokens, names);
        long value = expression.conditional(true);
        if (expression.at < tokens.size()) {
            throw new ExpressionException("does not understand '" + expression.peek() + "'");
        }
        return value;
    }

    private long conditional(boolean live) throws ExpressionException {
        if (++depth > DEPTH_LIMIT) {
            throw new ExpressionException("is nested more than " + DEPTH_LIMIT + " deep");
        }
        long condition = binary(1, live);
        if (accept("?")) {
            long yes = conditional(live && condition != 0);
            expect(":");
            long no = conditional(live && condition == 0);
            condition = condition != 0 ? yes : no;
        }
        depth--;
        return condition;
    }

    private long binary(int minimum, boolean live) throws ExpressionException {
        long left = unary(live);
        while (at < tokens.size() && tokens.get(at).kind() == TokenKind.PUNCTUATOR) {
            String operator = peek();
            Integer precedence = PRECEDENCE.get(operator);
            if (precedence == null || precedence < minimum) {
                return left;
            }
            at++;
            boolean decided = operator.equals("&&") && left == 0 || operator.equals("||") && left != 0;
            long right = binary(precedence + 1, live && !decided);
            left = apply(operator, left, right, live);
        }
        return left;
    }

    private static long apply(String operator, long a, long b, boolean live) throws ExpressionException {
        return switch (operator) {
        case "||" -> truth(a != 0 || b != 0);
        case "&&" -> truth(a != 0 && b != 0);
        case "|" -> a | b;
        case "^" -> a ^ b;
        case "&" -> a & b;
        case "==" -> truth(a == b);
        case "!=" -> truth(a != b);
        case "<" -> truth(a < b);
        case ">" -> truth(a > b);
        case "<=" -> truth(a <= b);
        case ">=" -> truth(a >= b);
        case "<<" -> a << b;
        case ">>" -> a >> b;
        case "+" -> a + b;
        case "-" -> a - b;
        case "*" -> a * b;
        default -> divide(operator, a, b, live);
        };
    }

    private static long divide(String operator, long a, long b, boolean live) throws ExpressionException {
        if (b == 0) {
            if (live) {
                throw new ExpressionException("divides by zero");
            }
            return 0;
        }
        return operator.equals("/") ? a / b : a % b;
    }

    private long unary(boolean live) throws ExpressionException {
        if (++depth > DEPTH_LIMIT) {
            throw new ExpressionException("is nested more than " + DEPTH_LIMIT + " deep");
        }
        long value;
        if (accept("-")) {
            value = -unary(live);
        } else if (accept("+")) {
            value = unary(live);
        } else if (accept("~")) {
            value = ~unary(live);
        } else if (accept("!")) {
            value = truth(unary(live) == 0);
        } else if (accept("(")) {
            value = parenthesised(live);
        } else {
            value = primary(live);
        }
        depth--;
        return value;
    }

    private long parenthesised(boolean live) throws ExpressionException {
        if (at + 1 < tokens.size() && IntegerType.isType(peek()) && tokens.get(at + 1).is(")")) {
            String type = peek();
            at += 2;
            return IntegerType.convert(type, unary(live));
        }
        long value = conditional(live);
        expect(")");
        return value;
    }

    private long primary(boolean live) throws ExpressionException {
        if (at >= tokens.size()) {
            throw new ExpressionException(tokens.isEmpty() ? "is empty" : "ends too early");
        }
        HeaderToken token = tokens.get(at++);
        return switch (token.kind()) {
        case NUMBER -> IntegerLiteral.number(token.spelling());
        case CHARACTER -> IntegerLiteral.character(token);
        case IDENTIFIER -> name(token, live);
        default -> throw new ExpressionException("does not expect '" + token.spelling() + "'");
        };
    }

    private long name(HeaderToken first, boolean live) throws ExpressionException {
        if (IntegerType.isType(first.spelling()) && accept("(")) {
            long value = conditional(live);
            expect(")");
            return IntegerType.convert(first.spelling(), value);
        }
        var name = new StringBuilder(first.spelling());
        while (at + 1 < tokens.size() && tokens.get(at).is("::") && tokens.get(at + 1).isIdentifier()) {
            name.append("::").append(tokens.get(at + 1).spelling());
            at += 2;
        }
        return names.value(name.toString());
    }

    private boolean accept(String punctuator) {
        if (at < tokens.size() && tokens.get(at).is(punctuator)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String punctuator) throws ExpressionException {
        if (!accept(punctuator)) {
            throw new ExpressionException("misses a '" + punctuator + "'");
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at).spelling() : "";
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }

    /** Values of names that are no macros. */
    interface Names {
        /** The value of a possibly qualified name. */
        long value(String name) throws ExpressionException;
    }
}
