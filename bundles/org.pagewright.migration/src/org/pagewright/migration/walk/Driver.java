// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.KernelGeneration;

/** What every path of a driver shares: its functions, its constants, and what its kernel calls answer. */
final class Driver {
    private final DriverFacts facts;
    private final Constants constants;
    private final Map<String, Long> answers;
    private final Map<IASTNode, CallSite> calls = new IdentityHashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private final Set<String> generalMutexes = new HashSet<>();
    private final boolean channel;

    /**
     * Reads a driver.
     *
     * @param channel whether it is a device driver with clients: its members can be anything when one calls, and its
     *                requests can fail
     * @param answers what registration calls return that do not succeed, by name
     */
    Driver(DriverFacts facts, KernelGeneration generation, boolean channel, Map<String, Long> answers) {
        this.facts = facts;
        this.channel = channel;
        this.answers = Map.copyOf(answers);
        this.constants = new Constants(facts, generation);
        for (FunctionFacts function : facts.functions()) {
            for (CallSite call : function.calls()) {
                calls.put(call.node(), call);
                if (KernelApi.createsGeneralMutex(call)) {
                    generalMutexes.add(mutexName(call));
                }
            }
            readAssignments(function);
        }
    }

    DriverFacts facts() {
        return facts;
    }

    long answer(String callee) {
        return answers.getOrDefault(callee, 0L);
    }

    @Nullable
    Long constant(String name) {
        return constants.number(name);
    }

    @Nullable
    IASTInitializerClause writtenConstant(String name) {
        return constants.written(name);
    }

    /** Whether it is a device driver with clients. */
    boolean isChannel() {
        return channel;
    }

    /** Whether a variable gets values in the sources and none came before, so that it is zero until then. */
    boolean isZeroUntilAssigned(String name) {
        return !channel && assigned.contains(name);
    }

    /** Whether the mutex that a call names has an order of which the pager's test lets accesses pass (fact sheet 10.2). */
    boolean isGeneralMutex(CallSite call) {
        return generalMutexes.contains(mutexName(call));
    }

    private static String mutexName(CallSite call) {
        String name = call.arguments().isEmpty() ? null : Syntax.lastName(Syntax.bare(call.arguments().getFirst()));
        return name == null ? call.argument(0).replaceAll("[*&()]", "") : name;
    }

    /** A call as the facts know it; null when they do not. */
    @Nullable
    CallSite call(IASTNode node) {
        return calls.get(node);
    }

    /** The functions a call reaches. */
    List<FunctionFacts> targets(CallSite call) {
        return facts.graph().targets(call);
    }

    private void readAssignments(FunctionFacts function) {
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                IASTNode target = expression instanceof IASTBinaryExpression binary
                        && Expressions.isAssignment(binary.getOperator()) ? binary.getOperand1() : null;
                if (expression instanceof IASTUnaryExpression unary
                        && (Expressions.isStep(unary.getOperator())
                                || unary.getOperator() == IASTUnaryExpression.op_amper)) {
                    target = unary.getOperand();
                }
                String name = target == null ? null : Syntax.lastName(Syntax.bare(target));
                if (name != null) {
                    assigned.add(name);
                }
                return PROCESS_CONTINUE;
            }
        });
    }
}
