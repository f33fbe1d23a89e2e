// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.parse.ParsedSource;

/**
 * A function given to the kernel as a callback.
 *
 * @param function the callback
 * @param context  what it will run on
 * @param binder   the function in which it is bound; null at file level
 * @param node     the binding
 */
public record CallbackBinding(FunctionFacts function, Context context, @Nullable FunctionFacts binder, IASTNode node) {

    static List<CallbackBinding> find(DriverFacts facts) {
        var found = new ArrayList<CallbackBinding>();
        for (ParsedSource source : facts.sources()) {
            source.unit().accept(new Finder(facts, source, found));
        }
        return found;
    }

    private static final class Finder extends ASTVisitor {
        private final DriverFacts facts;
        private final ParsedSource source;
        private final List<CallbackBinding> found;

        Finder(DriverFacts facts, ParsedSource source, List<CallbackBinding> found) {
            this.facts = facts;
            this.source = source;
            this.found = found;
            shouldVisitExpressions = true;
        }

        @Override
        public int visit(@Nullable IASTExpression expression) {
            if (expression instanceof IASTIdExpression id && source.owns(id) && !facts.named(simple(id)).isEmpty()
                    && !isCallee(id)) {
                bind(id);
            }
            return PROCESS_CONTINUE;
        }

        private static String simple(IASTIdExpression id) {
            return Syntax.simple(id.getName());
        }

        private static boolean isCallee(IASTIdExpression id) {
            return id.getParent() instanceof IASTFunctionCallExpression call && call.getFunctionNameExpression() == id;
        }

        private void bind(IASTIdExpression id) {
            FunctionFacts binder = enclosing(id);
            Context context = contextOf(id, binder);
            FunctionFacts function = context == null ? null : target(id, binder);
            if (context != null && function != null) {
                found.add(new CallbackBinding(function, context, binder, id));
            }
        }

        private @Nullable FunctionFacts enclosing(IASTNode node) {
            for (FunctionFacts f : facts.functions()) {
                if (f.source() == source && Syntax.contains(f.node(), node)) {
                    return f;
                }
            }
            return null;
        }

        private @Nullable FunctionFacts target(IASTIdExpression id, @Nullable FunctionFacts binder) {
            String text = Syntax.text(id);
            int scope = text.lastIndexOf("::");
            String className = scope < 0 ? binder == null ? "" : binder.className() : text.substring(0, scope);
            FunctionFacts own = facts.function(Syntax.className(className), simple(id));
            return own != null || scope >= 0 ? own : facts.function("", simple(id));
        }

        private @Nullable Context contextOf(IASTIdExpression id, @Nullable FunctionFacts binder) {
            for (IASTNode at = id.getParent(); at != null; at = at.getParent()) {
                switch (at) {
                case ICPPASTConstructorChainInitializer item -> {
                    String member = Syntax.simple(item.getMemberInitializerId());
                    String type = binder == null ? null : facts.memberType(binder.className(), member);
                    return ofType(type == null ? member : type);
                }
                case ICPPASTNewExpression create -> {
                    return ofType(Syntax.type(create.getTypeId().getDeclSpecifier(), null));
                }
                case IASTFunctionCallExpression call -> {
                    return ofCall(Syntax.text(call.getFunctionNameExpression()));
                }
                case IASTDeclarator declarator when declarator.getParent() instanceof IASTSimpleDeclaration d -> {
                    return ofType(Syntax.type(d.getDeclSpecifier(), null));
                }
                case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_assign -> {
                    return ofAssignment(binary, binder);
                }
                default -> {
                    // look further out
                }
                }
            }
            return null;
        }

        private @Nullable Context ofAssignment(IASTBinaryExpression binary, @Nullable FunctionFacts binder) {
            String left = Syntax.text(binary.getOperand1());
            int dot = left.lastIndexOf('.');
            String owner = dot < 0 || binder == null ? null : binder.localType(left.substring(0, dot));
            return owner != null && owner.contains("SThreadCreateInfo") ? Context.THREAD : null;
        }

        private static @Nullable Context ofType(String type) {
            String lower = type.toLowerCase(Locale.ROOT);
            if (lower.contains("dfc") || lower.contains("messageque") || lower.contains("msgq")
                    || lower.contains("callback") || lower.contains("dmarequest")) {
                return Context.DFC;
            }
            if (lower.contains("timer") || lower.contains("tick") || lower.contains("secondq")) {
                return Context.TIMER;
            }
            return lower.contains("kerneleventhandler") || lower.contains("eventhandler") ? Context.EVENT : null;
        }

        private static @Nullable Context ofCall(String callee) {
            if (callee.endsWith("Interrupt::Bind") || callee.endsWith("BindInterrupt")) {
                return Context.INTERRUPT;
            }
            if (callee.endsWith("AddHalEntry")) {
                return Context.CLIENT;
            }
            if (callee.endsWith("OneShot") || callee.endsWith("Periodic")) {
                return Context.TIMER;
            }
            return ofType(callee);
        }
    }
}
