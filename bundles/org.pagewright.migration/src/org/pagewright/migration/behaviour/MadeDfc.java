// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/**
 * A {@code TDfc} as it is made: a member, a variable, or by {@code new}.
 *
 * @param name     the member or variable
 * @param callback the function it calls
 * @param hasQueue whether it is made with a queue
 * @param node     what makes it
 */
record MadeDfc(String name, FunctionFacts callback, boolean hasQueue, IASTNode node) {
    /** Arguments of the constructor without a queue: function, object, priority. With two it is an IDFC. */
    private static final int WITHOUT_QUEUE = 3;

    /** Whether a place is where it is made. */
    boolean isIn(IASTNode place) {
        return Syntax.contains(node, place);
    }

    static List<MadeDfc> find(DriverFacts facts) {
        var made = new ArrayList<MadeDfc>();
        for (FunctionFacts function : facts.functions()) {
            if (function.node() instanceof ICPPASTFunctionDefinition constructor) {
                for (ICPPASTConstructorChainInitializer item : constructor.getMemberInitializers()) {
                    String name = Syntax.simple(item.getMemberInitializerId());
                    String type = facts.memberType(function.className(), name);
                    add(facts, function.className(), type, name, item.getInitializer(), item, made);
                }
            }
            function.node().accept(new Finder(facts, function.className(), made));
        }
        facts.sources().forEach(source -> source.unit().accept(new Finder(facts, "", made)));
        return made;
    }

    private static void add(DriverFacts facts, String className, @Nullable String type, @Nullable String name,
            @Nullable IASTInitializer initializer, IASTNode node, List<MadeDfc> made) {
        IASTNode[] arguments = initializer == null ? new IASTNode[0] : initializer.getChildren();
        String function = arguments.length < WITHOUT_QUEUE ? null : Syntax.lastName(Syntax.bare(arguments[0]));
        if (type == null || name == null || function == null || !Syntax.className(type).equals("TDfc")) {
            return;
        }
        FunctionFacts own = facts.function(className, function);
        FunctionFacts callback = own == null ? facts.function("", function) : own;
        if (callback != null && made.stream().noneMatch(dfc -> dfc.node() == node)) {
            made.add(new MadeDfc(name, callback, arguments.length > WITHOUT_QUEUE, node));
        }
    }

    /** Finds variables of the type, and what {@code new} makes. */
    private static final class Finder extends ASTVisitor {
        private final DriverFacts facts;
        private final String className;
        private final List<MadeDfc> made;

        Finder(DriverFacts facts, String className, List<MadeDfc> made) {
            this.facts = facts;
            this.className = className;
            this.made = made;
            shouldVisitDeclarators = true;
            shouldVisitExpressions = true;
        }

        @Override
        public int visit(@Nullable IASTDeclarator declarator) {
            if (declarator != null && declarator.getInitializer() instanceof ICPPASTConstructorInitializer arguments
                    && declarator.getParent() instanceof IASTSimpleDeclaration declaration) {
                add(facts, className, Syntax.type(declaration.getDeclSpecifier(), null),
                        Syntax.simple(declarator.getName()), arguments, declarator, made);
            }
            return PROCESS_CONTINUE;
        }

        @Override
        public int visit(@Nullable IASTExpression expression) {
            if (expression instanceof ICPPASTNewExpression created
                    && created.getParent() instanceof IASTBinaryExpression assignment
                    && assignment.getOperator() == IASTBinaryExpression.op_assign) {
                add(facts, className, Syntax.type(created.getTypeId().getDeclSpecifier(), null),
                        Syntax.lastName(Syntax.bare(assignment.getOperand1())), created.getInitializer(), assignment,
                        made);
            }
            return PROCESS_CONTINUE;
        }
    }
}
