// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.SourceRange;

/** The place where a request starts: a case of the request function, or a function only called from there. */
final class RequestStart {
    private static final String MEMBER = "i[A-Z]\\w*";

    private final FunctionFacts function;
    private final List<IASTStatement> statements;
    private final List<StartStatement> parts = new ArrayList<>();

    private RequestStart(FunctionFacts function, List<IASTStatement> statements) {
        this.function = function;
        this.statements = List.copyOf(statements);
        boolean prefix = true;
        var locals = new HashSet<String>();
        for (IASTStatement statement : statements) {
            StartStatement part = classify(statement, locals);
            boolean store = part.kind() == StartStatement.Kind.STATUS || part.kind() == StartStatement.Kind.ADDRESS;
            prefix &= part.kind() != StartStatement.Kind.OTHER;
            parts.add(prefix || store ? part : new StartStatement(StartStatement.Kind.OTHER, statement, "", ""));
            if (part.kind() == StartStatement.Kind.DECLARATION) {
                locals.add(part.name());
            }
        }
    }

    /**
     * The start a statement is directly in.
     *
     * @throws NotRepairable when it is inside another statement
     */
    static RequestStart around(FunctionFacts function, IASTStatement statement) throws NotRepairable {
        if (statement.getParent() instanceof IASTCompoundStatement block) {
            if (block.getParent() instanceof IASTSwitchStatement) {
                CaseGroup group = CaseGroup.of(function, statement);
                if (group != null) {
                    return new RequestStart(function, group.statements());
                }
            } else if (block == function.node().getBody() || block.getParent() instanceof IASTCompoundStatement body
                    && body.getParent() instanceof IASTSwitchStatement) {
                return new RequestStart(function, List.of(block.getStatements()));
            }
        }
        throw new NotRepairable(function.qualifiedName() + " starts the request only under a condition");
    }

    FunctionFacts function() {
        return function;
    }

    List<StartStatement> parts() {
        return parts;
    }

    List<StartStatement> parts(StartStatement.Kind kind) {
        return parts.stream().filter(p -> p.kind() == kind).toList();
    }

    boolean contains(IASTNode node) {
        return statements.stream().anyMatch(s -> Syntax.contains(s, node));
    }

    boolean isSame(RequestStart other) {
        return statements.equals(other.statements);
    }

    /** The parameter of the function with this name; null when there is none. */
    @Nullable
    Parameter parameter(String name) {
        for (Parameter parameter : function.parameters()) {
            if (!name.isEmpty() && parameter.name().equals(name)) {
                return parameter;
            }
        }
        return null;
    }

    private StartStatement classify(IASTStatement statement, Set<String> locals) {
        return switch (statement) {
        case IASTDeclarationStatement d when d.getDeclaration() instanceof IASTSimpleDeclaration declaration ->
            declaration(d, declaration, locals);
        case IASTIfStatement test when CompareAndSwap.status(test).matches(MEMBER)
                && parameter(CompareAndSwap.value(test)) != null ->
            new StartStatement(StartStatement.Kind.STATUS, test, CompareAndSwap.status(test),
                    CompareAndSwap.value(test));
        case IASTIfStatement test when test.getElseClause() == null && (answer(test) != null || isLengthTest(test))
                && hasOnlyLengthQueries(test.getConditionExpression()) && !usesUnknown(test, locals) ->
            new StartStatement(StartStatement.Kind.CHECK, test, "", Syntax.text(test.getConditionExpression()));
        case IASTExpressionStatement only when only.getExpression() instanceof IASTBinaryExpression assign
                && assign.getOperator() == IASTBinaryExpression.op_assign
                && assign.getOperand1() instanceof IASTIdExpression left
                && Syntax.text(left).matches(MEMBER) && hasOnlyLengthQueries(assign.getOperand2())
                && !usesUnknown(assign.getOperand2(), locals) ->
            store(only, Syntax.text(left), assign);
        default -> new StartStatement(StartStatement.Kind.OTHER, statement, "", "");
        };
    }

    private StartStatement declaration(IASTStatement statement, IASTSimpleDeclaration declaration,
            Set<String> locals) {
        if (declaration.getDeclarators().length == 1) {
            IASTDeclarator only = declaration.getDeclarators()[0];
            String type = Syntax.type(declaration.getDeclSpecifier(), only);
            if (only.getInitializer() instanceof IASTEqualsInitializer value && !type.contains("&")
                    && hasOnlyLengthQueries(value) && !usesUnknown(value, locals)) {
                return new StartStatement(StartStatement.Kind.DECLARATION, statement, Syntax.simple(only.getName()),
                        Syntax.text(Syntax.bare(value.getInitializerClause())));
            }
        }
        return new StartStatement(StartStatement.Kind.OTHER, statement, "", "");
    }

    private StartStatement store(IASTStatement statement, String member, IASTBinaryExpression assign) {
        String value = Syntax.text(Syntax.bare(assign.getOperand2()));
        Parameter parameter = parameter(source(value));
        boolean pointer = parameter != null && parameter.type().endsWith("*");
        StartStatement.Kind kind = !pointer || parameter == null ? StartStatement.Kind.STORE
                : parameter.type().contains("TRequestStatus") ? StartStatement.Kind.STATUS
                        : StartStatement.Kind.ADDRESS;
        return new StartStatement(kind, statement, member, value);
    }

    /** The parameter a local was set to, or the name itself. */
    private String source(String value) {
        for (StartStatement part : parts) {
            if (part.kind() == StartStatement.Kind.DECLARATION && part.name().equals(value)) {
                return part.value();
            }
        }
        return value;
    }

    /** A test that a length is an error, answered with the length itself. */
    private boolean isLengthTest(IASTIfStatement test) {
        String condition = Syntax.text(test.getConditionExpression());
        return answersLength(test) && parts.stream().anyMatch(p -> p.kind() == StartStatement.Kind.DECLARATION
                && condition.startsWith(p.name() + "<")
                && callsIn(p.statement()).stream().anyMatch(c -> KernelApi.REMOTE_LENGTH.contains(c.callee())));
    }

    /** Whether a branch answers with what it found to be negative. */
    static boolean answersLength(IASTIfStatement test) {
        String condition = Syntax.text(test.getConditionExpression());
        return last(test) instanceof IASTReturnStatement leave
                && condition.matches(Syntax.text(leave.getReturnValue()) + "<(0|KErrNone)")
                && Syntax.text(leave.getReturnValue()).matches("\\w+");
    }

    /** What a check answers; null when it does anything else but forgetting a member before. */
    static @Nullable IASTReturnStatement answer(IASTIfStatement test) {
        return last(test) instanceof IASTReturnStatement leave
                && Syntax.text(leave.getReturnValue()).matches("KErr(?!None\\b)\\w+") ? leave : null;
    }

    /** The member a check sets to NULL before it answers; empty for none. */
    static String forgets(IASTIfStatement test) {
        return test.getThenClause() instanceof IASTCompoundStatement block && block.getStatements().length == 2
                ? Syntax.text(block.getStatements()[0]).replaceFirst("=(NULL|0);$", "")
                : "";
    }

    /** The only statement of a branch, or the one after a member was set to NULL. */
    private static @Nullable IASTStatement last(IASTIfStatement test) {
        if (!(test.getThenClause() instanceof IASTCompoundStatement block)) {
            return test.getThenClause();
        }
        IASTStatement[] all = block.getStatements();
        boolean forgets = all.length == 2 && Syntax.text(all[0]).matches(MEMBER + "=(NULL|0);");
        return all.length == 1 || forgets ? all[all.length - 1] : null;
    }

    /** A local of the function that is not one of those known would not be there in another function. */
    private boolean usesUnknown(IASTNode node, Set<String> locals) {
        return Syntax.names(node).stream().anyMatch(n -> function.localType(n) != null && !locals.contains(n)
                && parameter(n) == null);
    }

    private boolean hasOnlyLengthQueries(@Nullable IASTNode node) {
        return node != null && callsIn(node).stream().allMatch(c -> KernelApi.REMOTE_LENGTH.contains(c.callee())
                && c.arguments().size() == 2) && !Syntax.text(node).matches(".*(\\+\\+|--).*");
    }

    /** What a member is set to, as the user wrote it on one line. */
    String written(StartStatement store) {
        if (store.statement() instanceof IASTExpressionStatement only
                && only.getExpression() instanceof IASTBinaryExpression assign) {
            SourceRange range = function.source().range(assign.getOperand2());
            return function.source().file().text().substring(range.offset(), range.offset() + range.length())
                    .replaceAll("\\s*\\R\\s*", " ");
        }
        return store.value();
    }

    List<CallSite> callsIn(IASTNode node) {
        return function.calls().stream().filter(c -> Syntax.contains(node, c.node())).toList();
    }
}
