// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeleteExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeConstructorExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/** What expressions are worth, and what happens while they are worked out. */
final class Expressions {
    private final Walk walk;
    private final KernelCalls kernel;
    private final Variables variables;

    Expressions(Walk walk) {
        this.walk = walk;
        this.variables = new Variables(walk, this);
        this.kernel = new KernelCalls(walk);
    }

    static boolean isAssignment(int operator) {
        return operator == IASTBinaryExpression.op_assign || Arithmetic.plain(operator) != operator;
    }

    static boolean isStep(int operator) {
        return operator == IASTUnaryExpression.op_postFixIncr || operator == IASTUnaryExpression.op_prefixIncr
                || operator == IASTUnaryExpression.op_postFixDecr || operator == IASTUnaryExpression.op_prefixDecr;
    }

    /** Notes the variables of a declaration. */
    void declare(IASTSimpleDeclaration declaration, Walk.Locals locals) {
        CallSite call = walk.driver().call(declaration);
        if (call != null) {
            value(declaration, locals);
            return;
        }
        for (IASTDeclarator declarator : declaration.getDeclarators()) {
            IASTInitializer initializer = declarator.getInitializer();
            Value value = initializer == null ? Value.UNKNOWN : initial(initializer, locals);
            locals.values.put(Syntax.simple(declarator.getName()), value);
            if (value.is(ValueKind.POSITION)) {
                walk.note(Effect.Kind.ASSIGN, Syntax.simple(declarator.getName()), value);
            }
        }
    }

    /** What a member or variable begins with. */
    Value initial(@Nullable IASTInitializer initializer, Walk.Locals locals) {
        if (initializer == null) {
            return Value.UNKNOWN;
        }
        if (initializer instanceof IASTEqualsInitializer equals) {
            return value(equals.getInitializerClause(), locals);
        }
        Value last = Value.UNKNOWN;
        IASTNode[] children = initializer.getChildren();
        for (IASTNode child : children) {
            last = value(child, locals);
        }
        return children.length == 1 ? last : Value.OBJECT;
    }

    /** The value of an expression, or of a declaration that is really a call. */
    Value value(@Nullable IASTNode node, Walk.Locals locals) {
        return switch (node) {
        case null -> Value.UNKNOWN;
        case IASTLiteralExpression literal -> literal(literal);
        case IASTIdExpression id -> variables.read(Syntax.simple(id.getName()), locals);
        case IASTFieldReference field -> field(field, locals);
        case IASTUnaryExpression unary -> unary(unary, locals);
        case IASTBinaryExpression binary -> binary(binary, locals);
        case IASTConditionalExpression choice -> value(decide(choice.getLogicalConditionExpression(), locals)
                ? choice.getPositiveResultExpression()
                : choice.getNegativeResultExpression(), locals);
        case IASTCastExpression cast -> value(cast.getOperand(), locals);
        case ICPPASTSimpleTypeConstructorExpression made -> made.getInitializer() == null ? Value.UNKNOWN
                : initial(made.getInitializer(), locals);
        case IASTExpressionList list -> last(list.getExpressions(), locals);
        case IASTArraySubscriptExpression item -> {
            Value array = value(item.getArrayExpression(), locals);
            value(item.getArgument(), locals);
            yield dereferenced(item, array, locals);
        }
        case ICPPASTNewExpression made -> made(made, locals);
        case ICPPASTDeleteExpression gone -> {
            walk.note(Effect.Kind.HEAP, "delete", Value.UNKNOWN);
            yield Value.UNKNOWN;
        }
        case IASTFunctionCallExpression call -> call(call, locals);
        case IASTSimpleDeclaration call -> call(call, locals);
        default -> Value.UNKNOWN;
        };
    }

    /** Whether a condition holds; where the sources leave it open, the way that goes well is walked first. */
    boolean decide(@Nullable IASTNode condition, Walk.Locals locals) {
        Boolean truth = value(condition, locals).truth();
        if (truth != null) {
            return truth;
        }
        boolean preferred = Preference.of(condition, locals.function, walk.driver().facts());
        IASTNode place = condition == null ? locals.function.node() : condition;
        boolean chosen = walk.choose(place, preferred ? 1 : 0, 2) == 1;
        remember(condition, chosen, locals);
        return chosen;
    }

    /** A variable that was compared is known afterwards. */
    private void remember(@Nullable IASTNode condition, boolean chosen, Walk.Locals locals) {
        IASTNode bare = condition == null ? null : Syntax.bare(condition);
        if (bare instanceof IASTIdExpression && !Preference.isPointer(bare, locals.function, walk.driver().facts())) {
            variables.assign(bare, chosen ? Value.OBJECT : Value.of(0), locals);
        }
        if (!(bare instanceof IASTBinaryExpression binary) || binary.getOperand1() == null
                || Syntax.lastName(Syntax.bare(binary.getOperand1())) == null
                || !value(binary.getOperand1(), locals).is(ValueKind.UNKNOWN)) {
            return;
        }
        Value other = value(binary.getOperand2(), locals);
        int operator = binary.getOperator();
        boolean equal = operator == IASTBinaryExpression.op_equals && chosen
                || operator == IASTBinaryExpression.op_notequals && !chosen;
        boolean differs = operator == IASTBinaryExpression.op_equals || operator == IASTBinaryExpression.op_notequals;
        if (equal) {
            variables.assign(binary.getOperand1(), other, locals);
        } else if (differs && other.equals(Value.of(0)) || operator == IASTBinaryExpression.op_lessThan && chosen) {
            variables.assign(binary.getOperand1(), Value.OBJECT, locals);
        }
    }

    private Value last(IASTExpression[] parts, Walk.Locals locals) {
        Value last = Value.UNKNOWN;
        for (IASTExpression part : parts) {
            last = value(part, locals);
        }
        return last;
    }

    private static Value literal(IASTLiteralExpression literal) {
        return switch (literal.getKind()) {
        case IASTLiteralExpression.lk_integer_constant -> Arithmetic.parse(String.valueOf(literal));
        case IASTLiteralExpression.lk_true -> Value.of(1);
        case IASTLiteralExpression.lk_false, IASTLiteralExpression.lk_nullptr -> Value.of(0);
        case IASTLiteralExpression.lk_this, IASTLiteralExpression.lk_string_literal -> Value.OBJECT;
        default -> Value.UNKNOWN;
        };
    }

    private Value field(IASTFieldReference field, Walk.Locals locals) {
        String name = Syntax.simple(field.getFieldName());
        if (value(field.getFieldOwner(), locals).is(ValueKind.REQUEST)) {
            return name.equals("iValue") ? Value.of(walk.request().id()) : Value.UNKNOWN;
        }
        return variables.read(name, new Walk.Locals(locals.function));
    }

    private Value unary(IASTUnaryExpression unary, Walk.Locals locals) {
        int operator = unary.getOperator();
        if (operator == IASTUnaryExpression.op_not) {
            Value operand = value(unary.getOperand(), locals);
            Boolean truth = operand.truth();
            return truth == null ? Value.UNKNOWN : Value.of(!truth);
        }
        Value operand = value(unary.getOperand(), locals);
        if (isStep(operator) && unary.getOperand() != null) {
            boolean up = operator == IASTUnaryExpression.op_postFixIncr
                    || operator == IASTUnaryExpression.op_prefixIncr;
            Value stepped = Arithmetic.of(IASTBinaryExpression.op_plus, operand, Value.of(up ? 1 : -1));
            variables.assign(unary.getOperand(), stepped, locals);
            return stepped;
        }
        return switch (operator) {
        case IASTUnaryExpression.op_bracketedPrimary, IASTUnaryExpression.op_plus -> operand;
        case IASTUnaryExpression.op_star -> dereferenced(unary, operand, locals);
        case IASTUnaryExpression.op_amper -> operand.is(ValueKind.REQUEST) || operand.is(ValueKind.SYSTEM_QUEUE)
                ? operand
                : Value.OBJECT;
        case IASTUnaryExpression.op_minus -> Arithmetic.of(IASTBinaryExpression.op_minus, Value.of(0), operand);
        case IASTUnaryExpression.op_tilde -> Arithmetic.of(IASTBinaryExpression.op_binaryXor, operand, Value.of(-1));
        default -> Value.UNKNOWN;
        };
    }

    private Value dereferenced(IASTNode node, Value address, Walk.Locals locals) {
        if (address.is(ValueKind.PAGED_ROM)) {
            walk.note(Effect.Kind.ROM_READ, "", locals.function, node);
        }
        return address.is(ValueKind.REQUEST) ? address : Value.UNKNOWN;
    }

    private Value binary(IASTBinaryExpression binary, Walk.Locals locals) {
        int operator = binary.getOperator();
        if (operator == IASTBinaryExpression.op_logicalAnd) {
            return Value.of(decide(binary.getOperand1(), locals) && decide(binary.getOperand2(), locals));
        }
        if (operator == IASTBinaryExpression.op_logicalOr) {
            return Value.of(decide(binary.getOperand1(), locals) || decide(binary.getOperand2(), locals));
        }
        if (isAssignment(operator) && binary.getOperand1() != null) {
            Value right = value(binary.getOperand2(), locals);
            Value stored = operator == IASTBinaryExpression.op_assign ? right
                    : Arithmetic.of(Arithmetic.plain(operator), value(binary.getOperand1(), locals), right);
            variables.assign(binary.getOperand1(), stored, locals);
            return stored;
        }
        Value left = value(binary.getOperand1(), locals);
        Value right = value(binary.getOperand2(), locals);
        if (Arithmetic.isComparison(operator)) {
            compared(left, binary.getOperand2());
            compared(right, binary.getOperand1());
        }
        return Arithmetic.of(operator, left, right);
    }

    private void compared(Value position, @Nullable IASTNode with) {
        String name = with == null ? null : Syntax.lastName(Syntax.bare(with));
        if (position.is(ValueKind.POSITION) && name != null) {
            walk.note(Effect.Kind.COMPARE, name, position);
        }
    }

    private Value made(ICPPASTNewExpression made, Walk.Locals locals) {
        var arguments = new ArrayList<Value>();
        if (made.getInitializer() != null) {
            for (IASTNode child : made.getInitializer().getChildren()) {
                arguments.add(value(child, locals));
            }
        }
        if (made.getPlacementArguments() == null) {
            walk.note(Effect.Kind.HEAP, "new", Value.UNKNOWN);
        }
        String type = made.getTypeId() == null ? ""
                : Syntax.className(Syntax.type(made.getTypeId().getDeclSpecifier(), null));
        FunctionFacts constructor = walk.driver().facts().function(type, type);
        if (constructor != null) {
            walk.call(constructor, arguments);
        }
        return Value.OBJECT;
    }

    private Value call(IASTNode node, Walk.Locals locals) {
        CallSite call = walk.driver().call(node);
        if (call == null) {
            return Value.UNKNOWN;
        }
        Value owner = node instanceof IASTFunctionCallExpression expression
                && expression.getFunctionNameExpression() instanceof IASTFieldReference field
                        ? value(field.getFieldOwner(), locals)
                        : Value.UNKNOWN;
        List<Value> arguments = call.arguments().stream().map(argument -> value(argument, locals)).toList();
        Value answer = owner.is(ValueKind.REQUEST) ? kernel.ofRequest(call, arguments) : kernel.of(call, arguments);
        if (answer != null) {
            return answer;
        }
        List<FunctionFacts> targets = walk.driver().targets(call);
        if (!targets.isEmpty()) {
            return walk.call(targets.get(targets.size() == 1 ? 0 : walk.choose(node, 0, targets.size())), arguments);
        }
        return kernel.unknown(call, arguments);
    }
}
