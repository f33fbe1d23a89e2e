// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/** Which way of an open condition is the one without an error: results are KErrNone and pointers are not null. */
final class Preference {
    private Preference() {
    }

    static boolean of(@Nullable IASTNode condition, FunctionFacts function, DriverFacts facts) {
        return switch (condition) {
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_not ->
            !of(unary.getOperand(), function, facts);
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary ->
            of(unary.getOperand(), function, facts);
        case IASTBinaryExpression binary -> of(binary, function, facts);
        case null -> false;
        default -> isPointer(condition, function, facts);
        };
    }

    private static boolean of(IASTBinaryExpression binary, FunctionFacts function, DriverFacts facts) {
        boolean null1 = Syntax.text(binary.getOperand2()).equals("NULL") || Syntax.text(binary.getOperand1())
                .equals("NULL");
        boolean pointer = null1 || binary.getOperand1() != null && isPointer(binary.getOperand1(), function, facts);
        return switch (binary.getOperator()) {
        case IASTBinaryExpression.op_equals -> !pointer;
        case IASTBinaryExpression.op_notequals -> pointer;
        case IASTBinaryExpression.op_greaterEqual -> true;
        default -> false;
        };
    }

    /** Whether a variable is declared as a pointer. */
    static boolean isPointer(IASTNode node, FunctionFacts function, DriverFacts facts) {
        IASTNode bare = Syntax.bare(node);
        String name = Syntax.lastName(bare);
        if (name == null || !(bare instanceof IASTIdExpression || bare instanceof IASTFieldReference)) {
            return false;
        }
        String local = function.localType(name);
        String type = local == null ? facts.memberType(function.className(), name) : local;
        return type != null && type.contains("*");
    }
}
