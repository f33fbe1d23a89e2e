// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Values that come from a client: message arguments and request parameters, followed through locals, parameters and
 * members (fact sheet, end of 9.5).
 */
public final class ClientValues {
    private static final Set<String> MESSAGE_ARGUMENTS = Set.of("Ptr0", "Ptr1", "Ptr2", "Ptr3", "iArg");
    private static final Set<String> REQUEST_FUNCTIONS = Set.of("DoRequest", "DoControl", "Request");
    private static final int MAX_ROUNDS = 12;

    private final DriverFacts facts;
    private final Set<String> locals = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private boolean changed;

    /** Follows the values of all sources. */
    public ClientValues(DriverFacts facts) {
        this.facts = facts;
        facts.functions().forEach(this::seed);
        int round = 0;
        do {
            changed = false;
            facts.functions().forEach(this::follow);
            round++;
        } while (changed && round < MAX_ROUNDS);
    }

    /** Whether an expression in a function uses a value of the client. */
    public boolean isClientValue(FunctionFacts function, @Nullable IASTNode expression) {
        for (String name : Syntax.names(expression)) {
            if (MESSAGE_ARGUMENTS.contains(name) || isLocal(function, name)
                    || members.contains(member(function, name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression uses a client value that came as parameter or message argument, not through a member. */
    public boolean isDirectClientValue(FunctionFacts function, @Nullable IASTNode expression) {
        for (String name : Syntax.names(expression)) {
            if (MESSAGE_ARGUMENTS.contains(name) || isLocal(function, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLocal(FunctionFacts function, String name) {
        return locals.contains(local(function, name));
    }

    private void seed(FunctionFacts function) {
        Role role = facts.role(function.className());
        boolean channel = role == Role.MESSAGE_CHANNEL || role == Role.DIRECT_CHANNEL;
        if (channel && REQUEST_FUNCTIONS.contains(function.name())) {
            for (int i = 1; i < function.parameters().size(); i++) {
                if (function.parameters().get(i).type().contains("*")) {
                    locals.add(local(function, function.parameters().get(i).name()));
                }
            }
        }
    }

    private void follow(FunctionFacts function) {
        function.node().accept(new Assignments(function));
        for (CallSite call : function.calls()) {
            for (FunctionFacts target : facts.graph().targets(call)) {
                for (int i = 0; i < call.arguments().size() && i < target.parameters().size(); i++) {
                    if (isClientValue(function, call.arguments().get(i))) {
                        addLocal(target, target.parameters().get(i).name());
                    }
                }
            }
        }
    }

    private void addLocal(FunctionFacts function, String name) {
        changed |= !name.isEmpty() && locals.add(local(function, name));
    }

    private static String local(FunctionFacts function, String name) {
        return System.identityHashCode(function) + "#" + function.qualifiedName() + "#" + name;
    }

    private static String member(FunctionFacts function, String name) {
        return function.className() + "#" + name;
    }

    private final class Assignments extends ASTVisitor {
        private final FunctionFacts function;

        Assignments(FunctionFacts function) {
            this.function = function;
            shouldVisitExpressions = true;
            shouldVisitDeclarators = true;
        }

        @Override
        public int visit(@Nullable IASTExpression expression) {
            if (expression instanceof IASTBinaryExpression binary
                    && binary.getOperator() == IASTBinaryExpression.op_assign
                    && isClientValue(function, binary.getOperand2()) && isCopy(binary.getOperand2())) {
                String name = Syntax.lastName(Syntax.bare(binary.getOperand1()));
                if (name != null && function.localType(name) != null) {
                    addLocal(function, name);
                } else if (name != null) {
                    changed |= members.add(member(function, name));
                }
            }
            return PROCESS_CONTINUE;
        }

        @Override
        public int visit(@Nullable IASTDeclarator declarator) {
            IASTInitializer value = declarator == null ? null : declarator.getInitializer();
            if (declarator != null && value != null && isClientValue(function, value) && isCopy(value)) {
                addLocal(function, Syntax.simple(declarator.getName()));
            }
            return PROCESS_CONTINUE;
        }

        /** Whether a call reads an argument of a message, or is a conversion such as {@code TInt(a1)}. */
        private static boolean isConversion(IASTFunctionCallExpression call) {
            String name = Syntax.lastName(call.getFunctionNameExpression());
            return name == null || MESSAGE_ARGUMENTS.contains(name) || name.matches("Int[0-3]|T[A-Z]\\w*|\\w+_cast");
        }

        /** The result of a function is a new value, except a length the client chose. */
        private boolean isCopy(IASTNode value) {
            String text = Syntax.text(value);
            IASTNode bare = Syntax
                    .bare(value instanceof IASTEqualsInitializer equals ? equals.getInitializerClause() : value);
            if (bare instanceof IASTFunctionCallExpression call && !isConversion(call)
                    && !text.contains("Kern::ThreadGetDes")) {
                return false;
            }
            return (!text.contains("Kern::") || text.contains("Kern::ThreadGetDes")) && !text.contains("==");
        }
    }
}
