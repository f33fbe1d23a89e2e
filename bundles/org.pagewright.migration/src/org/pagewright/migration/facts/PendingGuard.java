// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Conditions on the way to a place that say a request is pending: IsReady of that request, or something else the driver
 * keeps. What the caller passed, such as a mask of the requests to cancel, says nothing about that.
 */
final class PendingGuard {
    private final FunctionFacts function;
    private final String request;

    private final boolean onlyIsReady;

    private PendingGuard(FunctionFacts function, String request, boolean onlyIsReady) {
        this.function = function;
        this.request = request;
        this.onlyIsReady = onlyIsReady;
    }

    /** Whether a call is only made when a request is pending. */
    static boolean before(CallSite call, String request) {
        return new PendingGuard(call.owner(), request, false).isBefore(call.node());
    }

    /** Whether a call is only made when IsReady says that a request is pending. */
    static boolean isReadyBefore(CallSite call, String request) {
        return new PendingGuard(call.owner(), request, true).isBefore(call.node());
    }

    private boolean isBefore(IASTNode place) {
        for (IASTNode at = place; at != function.node(); at = at.getParent()) {
            IASTNode parent = at.getParent();
            boolean guarded = switch (parent) {
            case IASTIfStatement branch -> at != branch.getConditionExpression()
                    && says(branch.getConditionExpression(), at == branch.getThenClause());
            case IASTConditionalExpression choice -> at != choice.getLogicalConditionExpression()
                    && says(choice.getLogicalConditionExpression(), at == choice.getPositiveResultExpression());
            case IASTWhileStatement loop -> at == loop.getBody() && says(loop.getCondition(), true);
            case IASTCompoundStatement block -> leavesBefore(block, at);
            case null, default -> false;
            };
            if (guarded) {
                return true;
            }
            if (parent == null) {
                return false;
            }
        }
        return false;
    }

    /** Whether an earlier statement of a block leaves it when the request is not pending. */
    private boolean leavesBefore(IASTCompoundStatement block, IASTNode place) {
        for (IASTStatement statement : block.getStatements()) {
            if (statement == place) {
                return false;
            }
            if (statement instanceof IASTIfStatement branch && leaves(branch.getThenClause())
                    && says(branch.getConditionExpression(), false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leaves(@Nullable IASTStatement statement) {
        return switch (statement) {
        case IASTReturnStatement end -> true;
        case IASTBreakStatement end -> true;
        case IASTContinueStatement end -> true;
        case IASTGotoStatement end -> true;
        case IASTCompoundStatement block -> block.getStatements().length > 0
                && leaves(block.getStatements()[block.getStatements().length - 1]);
        case null, default -> false;
        };
    }

    /** Whether the request is pending when a condition is true, or when it is false. */
    private boolean says(@Nullable IASTNode condition, boolean truth) {
        return switch (condition) {
        case null -> false;
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary ->
            says(unary.getOperand(), truth);
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_not ->
            says(unary.getOperand(), !truth);
        case IASTBinaryExpression both when both.getOperator() == IASTBinaryExpression.op_logicalAnd ->
            says(both, truth, truth);
        case IASTBinaryExpression either when either.getOperator() == IASTBinaryExpression.op_logicalOr ->
            says(either, truth, !truth);
        default -> asks(condition, truth);
        };
    }

    /** @param one whether it is enough when one of the two says so */
    private boolean says(IASTBinaryExpression two, boolean truth, boolean one) {
        boolean first = says(two.getOperand1(), truth);
        return first == one ? first : says(two.getOperand2(), truth);
    }

    private boolean asks(IASTNode condition, boolean truth) {
        var questions = new ArrayList<IASTNode>();
        var own = new ArrayList<IASTNode>();
        condition.accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression instanceof IASTFieldReference field
                        && Syntax.simple(field.getFieldName()).equals("IsReady")) {
                    questions.add(field.getFieldOwner());
                } else if (expression instanceof IASTIdExpression id && isOfTheDriver(Syntax.simple(id.getName()))
                        || expression instanceof IASTLiteralExpression literal
                                && literal.getKind() == IASTLiteralExpression.lk_this) {
                    own.add(expression);
                }
                return PROCESS_CONTINUE;
            }
        });
        boolean plain = Syntax.text(condition).endsWith("IsReady()");
        return questions.isEmpty() ? !onlyIsReady && !own.isEmpty()
                : questions.stream().anyMatch(this::isRequest) && (truth || !plain);
    }

    /** A local variable may be any request. */
    private boolean isRequest(IASTNode expression) {
        String asked = plain(Syntax.text(expression));
        return asked.equals(plain(request)) || isLocal(asked) || isLocal(plain(request));
    }

    private boolean isLocal(String name) {
        return function.localType(name) != null && !isParameter(name);
    }

    private static String plain(String expression) {
        return expression.replaceAll("this->|[*&()]", "");
    }

    private boolean isOfTheDriver(String name) {
        return !isParameter(name) && !List.of("NULL", "TRUE", "FALSE").contains(name) && !name.matches("[EK][A-Z]\\w*");
    }

    private boolean isParameter(String name) {
        return function.parameters().stream().anyMatch(p -> p.name().equals(name));
    }
}
