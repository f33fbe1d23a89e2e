// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDefinition;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/** One path: the statements of functions in the order in which they run. */
final class Walk {
    private static final int MAX_STEPS = 20_000;
    private static final int MAX_DEPTH = 24;
    private static final int MAX_ROUNDS = 2;

    /** Thrown at the end of a path that cannot be followed any further. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("lost", null, false, false);
        }
    }

    private enum Flow {
        NEXT, BREAK, CONTINUE, RETURN
    }

    /** What a function that runs has of its own. */
    static final class Locals {
        final FunctionFacts function;
        final Map<String, Value> values = new HashMap<>();
        Value result = Value.UNKNOWN;

        Locals(FunctionFacts function) {
            this.function = function;
        }
    }

    private final Driver driver;
    private final RequestKind request;
    private final Choices choices;
    private final Map<String, Value> members;
    private final List<Effect> effects = new ArrayList<>();
    private final Set<FunctionFacts> running = new HashSet<>();
    private final Expressions expressions;
    private int mutexes;
    private int fastMutexes;
    private int criticals;
    private int traps;
    private int steps;

    Walk(Driver driver, RequestKind request, Map<String, Value> before, Choices choices) {
        this.driver = driver;
        this.request = request;
        this.choices = choices;
        this.members = new HashMap<>(before);
        this.expressions = new Expressions(this);
    }

    PathEnd run(FunctionFacts function, List<Value> arguments) {
        Value result = call(function, arguments);
        return new PathEnd(result, members, effects);
    }

    Driver driver() {
        return driver;
    }

    RequestKind request() {
        return request;
    }

    Map<String, Value> members() {
        return members;
    }

    int choose(IASTNode place, int preferred, int count) {
        return choices.choose(place, preferred, count);
    }

    void note(Effect.Kind kind, String name, Value value) {
        effects.add(new Effect(kind, name, value, mutexes > 0, fastMutexes > 0, criticals > 0, traps > 0, null));
    }

    void note(Effect.Kind kind, String name, FunctionFacts function, IASTNode node) {
        effects.add(new Effect(kind, name, Value.UNKNOWN, mutexes > 0, fastMutexes > 0, criticals > 0, traps > 0,
                new Effect.Place(function, node)));
    }

    void mutex(int change) {
        mutexes = Math.max(0, mutexes + change);
    }

    void fastMutex(int change) {
        fastMutexes = Math.max(0, fastMutexes + change);
    }

    void critical(int change) {
        criticals = Math.max(0, criticals + change);
    }

    /** An exception trap begins; it ends with the block. */
    void trap() {
        traps++;
    }

    /** Runs a function of the sources; a function that runs already is not entered again. */
    Value call(FunctionFacts function, List<Value> arguments) {
        if (running.size() >= MAX_DEPTH || !running.add(function)) {
            return Value.UNKNOWN;
        }
        var locals = new Locals(function);
        for (int i = 0; i < function.parameters().size(); i++) {
            locals.values.put(function.parameters().get(i).name(),
                    i < arguments.size() ? arguments.get(i) : Value.UNKNOWN);
        }
        if (function.node() instanceof ICPPASTFunctionDefinition constructor) {
            for (ICPPASTConstructorChainInitializer item : constructor.getMemberInitializers()) {
                Value begins = expressions.initial(item.getInitializer(), locals);
                boolean only = item.getInitializer() != null && item.getInitializer().getChildren().length == 1;
                members.put(Syntax.simple(item.getMemberInitializerId()), only ? begins : Value.UNKNOWN);
            }
        }
        try {
            statement(function.node().getBody(), locals);
            return locals.result;
        } finally {
            running.remove(function);
        }
    }

    private Flow statement(@Nullable IASTStatement node, Locals locals) {
        if (++steps > MAX_STEPS) {
            throw new Lost();
        }
        return switch (node) {
        case IASTCompoundStatement block -> {
            int before = traps;
            Flow flow = sequence(block.getStatements(), 0, locals);
            traps = before;
            yield flow;
        }
        case IASTExpressionStatement only -> {
            expressions.value(only.getExpression(), locals);
            yield Flow.NEXT;
        }
        case IASTDeclarationStatement declaration -> {
            if (declaration.getDeclaration() instanceof IASTSimpleDeclaration simple) {
                expressions.declare(simple, locals);
            }
            yield Flow.NEXT;
        }
        case IASTIfStatement branch -> statement(
                expressions.decide(branch.getConditionExpression(), locals) ? branch.getThenClause()
                        : branch.getElseClause(),
                locals);
        case IASTSwitchStatement choice -> choice(choice, locals);
        case IASTWhileStatement loop -> loop(loop.getCondition(), loop.getBody(), null, false, locals);
        case IASTDoStatement loop -> loop(loop.getCondition(), loop.getBody(), null, true, locals);
        case IASTForStatement loop -> {
            statement(loop.getInitializerStatement(), locals);
            yield loop(loop.getConditionExpression(), loop.getBody(), loop.getIterationExpression(), false, locals);
        }
        case IASTReturnStatement end -> {
            locals.result = expressions.value(end.getReturnArgument(), locals);
            yield Flow.RETURN;
        }
        case IASTBreakStatement end -> Flow.BREAK;
        case IASTContinueStatement end -> Flow.CONTINUE;
        case IASTLabelStatement label -> statement(label.getNestedStatement(), locals);
        case IASTGotoStatement jump -> throw new Lost();
        case null, default -> Flow.NEXT;
        };
    }

    private Flow sequence(IASTStatement[] statements, int from, Locals locals) {
        for (int i = from; i < statements.length; i++) {
            Flow flow = statement(statements[i], locals);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    /** A loop of unknown length runs once, not at all, or twice; one of known length as long as it says. */
    private Flow loop(@Nullable IASTExpression condition, @Nullable IASTStatement body, @Nullable IASTExpression step,
            boolean bodyFirst, Locals locals) {
        int rounds = 0;
        while (bodyFirst && rounds == 0 || goesOn(condition, rounds, locals)) {
            Flow flow = statement(body, locals);
            if (flow == Flow.RETURN) {
                return flow;
            }
            if (flow == Flow.BREAK || condition == null && rounds >= MAX_ROUNDS) {
                break;
            }
            expressions.value(step, locals);
            rounds++;
        }
        return Flow.NEXT;
    }

    private boolean goesOn(@Nullable IASTExpression condition, int rounds, Locals locals) {
        if (condition == null) {
            return true;
        }
        Value value = expressions.value(condition, locals);
        Boolean truth = value.truth();
        if (truth != null) {
            return truth && rounds < 1000;
        }
        return rounds < MAX_ROUNDS && choose(condition, rounds == 0 ? 0 : 1, 2) == 0;
    }

    private Flow choice(IASTSwitchStatement choice, Locals locals) {
        Value value = expressions.value(choice.getControllerExpression(), locals);
        IASTStatement[] body = choice.getBody() instanceof IASTCompoundStatement block ? block.getStatements()
                : new IASTStatement[0];
        var labels = new ArrayList<Integer>();
        int otherwise = -1;
        for (int i = 0; i < body.length; i++) {
            if (body[i] instanceof IASTDefaultStatement) {
                otherwise = i;
                labels.add(i);
            } else if (body[i] instanceof IASTCaseStatement label) {
                Value wanted = expressions.value(label.getExpression(), locals);
                if (value.is(ValueKind.NUMBER) && value.equals(wanted)) {
                    return withoutBreak(sequence(body, i, locals));
                }
                labels.add(i);
            }
        }
        if (value.is(ValueKind.NUMBER) || labels.isEmpty()) {
            return otherwise < 0 ? Flow.NEXT : withoutBreak(sequence(body, otherwise, locals));
        }
        return withoutBreak(sequence(body, labels.get(choose(choice, 0, labels.size())), locals));
    }

    private static Flow withoutBreak(Flow flow) {
        return flow == Flow.BREAK ? Flow.NEXT : flow;
    }
}
