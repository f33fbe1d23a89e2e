// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;

/** What operators make of values. */
final class Arithmetic {
    private Arithmetic() {
    }

    /** The operator behind a compound assignment; the operator itself when it is none. */
    static int plain(int operator) {
        return switch (operator) {
        case IASTBinaryExpression.op_plusAssign -> IASTBinaryExpression.op_plus;
        case IASTBinaryExpression.op_minusAssign -> IASTBinaryExpression.op_minus;
        case IASTBinaryExpression.op_multiplyAssign -> IASTBinaryExpression.op_multiply;
        case IASTBinaryExpression.op_divideAssign -> IASTBinaryExpression.op_divide;
        case IASTBinaryExpression.op_moduloAssign -> IASTBinaryExpression.op_modulo;
        case IASTBinaryExpression.op_shiftLeftAssign -> IASTBinaryExpression.op_shiftLeft;
        case IASTBinaryExpression.op_shiftRightAssign -> IASTBinaryExpression.op_shiftRight;
        case IASTBinaryExpression.op_binaryAndAssign -> IASTBinaryExpression.op_binaryAnd;
        case IASTBinaryExpression.op_binaryOrAssign -> IASTBinaryExpression.op_binaryOr;
        case IASTBinaryExpression.op_binaryXorAssign -> IASTBinaryExpression.op_binaryXor;
        default -> operator;
        };
    }

    static boolean isComparison(int operator) {
        return switch (operator) {
        case IASTBinaryExpression.op_equals, IASTBinaryExpression.op_notequals, IASTBinaryExpression.op_lessThan,
                IASTBinaryExpression.op_lessEqual, IASTBinaryExpression.op_greaterThan,
                IASTBinaryExpression.op_greaterEqual ->
            true;
        default -> false;
        };
    }

    /** A whole number as written. */
    static Value parse(String text) {
        String digits = text.replaceAll("[uUlL']+", "");
        try {
            boolean octal = digits.length() > 1 && digits.startsWith("0") && !digits.startsWith("0x")
                    && !digits.startsWith("0X");
            return Value.of(octal ? Long.parseLong(digits, 8) : Long.decode(digits));
        } catch (NumberFormatException e) {
            return Value.UNKNOWN;
        }
    }

    static Value of(int operator, Value left, Value right) {
        if (left.is(ValueKind.NUMBER) && right.is(ValueKind.NUMBER)) {
            return numbers(operator, left.number(), right.number());
        }
        if (isComparison(operator)) {
            return compared(operator, left, right);
        }
        if (left.is(ValueKind.POSITION)) {
            return operator == IASTBinaryExpression.op_plus ? left.shifted(right, 1)
                    : operator == IASTBinaryExpression.op_minus ? left.shifted(right, -1) : left;
        }
        if (right.is(ValueKind.POSITION)) {
            return operator == IASTBinaryExpression.op_plus ? right.shifted(left, 1) : Value.UNKNOWN;
        }
        if (left.is(ValueKind.PAGED_ROM)
                && (operator == IASTBinaryExpression.op_plus || operator == IASTBinaryExpression.op_minus)) {
            return left;
        }
        boolean zero = left.equals(Value.of(0)) || right.equals(Value.of(0));
        if (zero && operator == IASTBinaryExpression.op_binaryAnd) {
            return Value.of(0);
        }
        return isSet(operator, left, right) ? Value.OBJECT : Value.UNKNOWN;
    }

    /** Bits set with unknown ones, as in {@code mask |= 1 << drive}, are not zero any more. */
    private static boolean isSet(int operator, Value left, Value right) {
        boolean leftSet = Boolean.TRUE.equals(left.truth());
        return switch (operator) {
        case IASTBinaryExpression.op_shiftLeft -> leftSet;
        case IASTBinaryExpression.op_binaryOr -> leftSet || Boolean.TRUE.equals(right.truth());
        default -> false;
        };
    }

    private static Value compared(int operator, Value left, Value right) {
        boolean equals = operator == IASTBinaryExpression.op_equals;
        if (!equals && operator != IASTBinaryExpression.op_notequals) {
            return Value.UNKNOWN;
        }
        if (left.is(ValueKind.REQUEST) && right.is(ValueKind.REQUEST)) {
            return Value.of(equals);
        }
        boolean leftNull = left.equals(Value.of(0)) && Boolean.TRUE.equals(right.truth());
        boolean rightNull = right.equals(Value.of(0)) && Boolean.TRUE.equals(left.truth());
        return leftNull || rightNull ? Value.of(!equals) : Value.UNKNOWN;
    }

    private static Value numbers(int operator, long left, long right) {
        return switch (operator) {
        case IASTBinaryExpression.op_plus -> Value.of(left + right);
        case IASTBinaryExpression.op_minus -> Value.of(left - right);
        case IASTBinaryExpression.op_multiply -> Value.of(left * right);
        case IASTBinaryExpression.op_divide -> right == 0 ? Value.UNKNOWN : Value.of(left / right);
        case IASTBinaryExpression.op_modulo -> right == 0 ? Value.UNKNOWN : Value.of(left % right);
        case IASTBinaryExpression.op_shiftLeft -> Value.of(left << right);
        case IASTBinaryExpression.op_shiftRight -> Value.of(left >> right);
        case IASTBinaryExpression.op_binaryAnd -> Value.of(left & right);
        case IASTBinaryExpression.op_binaryOr -> Value.of(left | right);
        case IASTBinaryExpression.op_binaryXor -> Value.of(left ^ right);
        case IASTBinaryExpression.op_equals -> Value.of(left == right);
        case IASTBinaryExpression.op_notequals -> Value.of(left != right);
        case IASTBinaryExpression.op_lessThan -> Value.of(left < right);
        case IASTBinaryExpression.op_lessEqual -> Value.of(left <= right);
        case IASTBinaryExpression.op_greaterThan -> Value.of(left > right);
        case IASTBinaryExpression.op_greaterEqual -> Value.of(left >= right);
        default -> Value.UNKNOWN;
        };
    }
}
