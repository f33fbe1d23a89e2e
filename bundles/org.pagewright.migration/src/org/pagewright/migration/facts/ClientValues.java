// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<FunctionFacts, Set<String>> locals = new IdentityHashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    /** Follows the values of all sources. */
    public ClientValues(DriverFacts facts) {
        this.facts = facts;
        facts.functions().forEach(this::seed);
        var open = new ArrayList<Transfer>();
        facts.functions().forEach(f -> addTransfers(f, open));
        int round = 0;
        boolean changed;
        do {
            changed = open.removeIf(this::follows);
            round++;
        } while (changed && round < MAX_ROUNDS);
    }

    /**
     * A value that may become another's.
     *
     * @param from   the function it is used in
     * @param names  what the value is made of
     * @param value  the value, which counts only as a copy; null when it is handed on as it is
     * @param to     the function of the local variable that gets it; null for a member of the first one's class
     * @param target the variable or member
     */
    private record Transfer(FunctionFacts from, List<String> names, @Nullable IASTNode value,
            @Nullable FunctionFacts to, String target) {
    }

    /** Takes a transfer over when its value is the client's, so that it need not be looked at again. */
    private boolean follows(Transfer transfer) {
        if (!isClientValue(transfer.from(), transfer.names())) {
            return false;
        }
        FunctionFacts to = transfer.to();
        IASTNode value = transfer.value();
        if (value == null || isCopy(value)) {
            (to == null ? members.computeIfAbsent(transfer.from().className(), c -> new HashSet<>())
                    : localsOf(to)).add(transfer.target());
        }
        return true;
    }

    /** Whether an expression in a function uses a value of the client. */
    public boolean isClientValue(FunctionFacts function, @Nullable IASTNode expression) {
        return isClientValue(function, Syntax.names(expression));
    }

    private boolean isClientValue(FunctionFacts function, List<String> names) {
        Set<String> own = members.getOrDefault(function.className(), Set.of());
        for (String name : names) {
            if (MESSAGE_ARGUMENTS.contains(name) || isLocal(function, name) || own.contains(name)) {
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
        return locals.getOrDefault(function, Set.of()).contains(name);
    }

    private void seed(FunctionFacts function) {
        Role role = facts.role(function.className());
        boolean channel = role == Role.MESSAGE_CHANNEL || role == Role.DIRECT_CHANNEL;
        if (channel && REQUEST_FUNCTIONS.contains(function.name())) {
            for (int i = 1; i < function.parameters().size(); i++) {
                if (function.parameters().get(i).type().contains("*")) {
                    localsOf(function).add(function.parameters().get(i).name());
                }
            }
        }
    }

    private Set<String> localsOf(FunctionFacts function) {
        return locals.computeIfAbsent(function, f -> new HashSet<>());
    }

    private void addTransfers(FunctionFacts function, List<Transfer> open) {
        function.node().accept(new Assignments(function, open));
        for (CallSite call : function.calls()) {
            for (FunctionFacts target : facts.graph().targets(call)) {
                for (int i = 0; i < call.arguments().size() && i < target.parameters().size(); i++) {
                    String name = target.parameters().get(i).name();
                    if (!name.isEmpty()) {
                        open.add(new Transfer(function, Syntax.names(call.arguments().get(i)), null, target, name));
                    }
                }
            }
        }
    }

    private static final class Assignments extends ASTVisitor {
        private final FunctionFacts function;
        private final List<Transfer> open;

        Assignments(FunctionFacts function, List<Transfer> open) {
            this.function = function;
            this.open = open;
            shouldVisitExpressions = true;
            shouldVisitDeclarators = true;
        }

        @Override
        public int visit(@Nullable IASTExpression expression) {
            if (expression instanceof IASTBinaryExpression binary
                    && binary.getOperator() == IASTBinaryExpression.op_assign) {
                IASTExpression value = binary.getOperand2();
                String name = Syntax.lastName(Syntax.bare(binary.getOperand1()));
                if (name != null && value != null) {
                    boolean local = function.localType(name) != null && !name.isEmpty();
                    open.add(new Transfer(function, Syntax.names(value), value, local ? function : null, name));
                }
            }
            return PROCESS_CONTINUE;
        }

        @Override
        public int visit(@Nullable IASTDeclarator declarator) {
            IASTInitializer value = declarator == null ? null : declarator.getInitializer();
            String name = declarator == null ? "" : Syntax.simple(declarator.getName());
            if (value != null && !name.isEmpty()) {
                open.add(new Transfer(function, Syntax.names(value), value, function, name));
            }
            return PROCESS_CONTINUE;
        }
    }

    /** Whether a call reads an argument of a message, or is a conversion such as {@code TInt(a1)}. */
    private static boolean isConversion(IASTFunctionCallExpression call) {
        String name = Syntax.lastName(call.getFunctionNameExpression());
        return name == null || MESSAGE_ARGUMENTS.contains(name) || name.matches("Int[0-3]|T[A-Z]\\w*|\\w+_cast");
    }

    /** The result of a function is a new value, except a length the client chose. */
    private static boolean isCopy(IASTNode value) {
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
