// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeleteExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.jdt.annotation.Nullable;

/** Notes the calls of one body, in source order, and the types of its local variables. */
final class CallReader {
    private final FunctionFacts function;
    private int loopDepth;

    CallReader(FunctionFacts function) {
        this.function = function;
    }

    void read(@Nullable IASTNode node) {
        if (node == null) {
            return;
        }
        if (node instanceof IASTSimpleDeclaration declaration) {
            if (isCall(declaration)) {
                callLikeDeclaration(declaration);
                return;
            }
            for (IASTDeclarator declarator : declaration.getDeclarators()) {
                function.addLocal(Syntax.simple(declarator.getName()),
                        Syntax.type(declaration.getDeclSpecifier(), declarator));
            }
        }
        boolean loop = node instanceof IASTForStatement || node instanceof IASTWhileStatement
                || node instanceof IASTDoStatement;
        for (IASTNode child : node.getChildren()) {
            boolean repeated = loop && child.getPropertyInParent() != IASTForStatement.INITIALIZER;
            loopDepth += repeated ? 1 : 0;
            read(child);
            loopDepth -= repeated ? 1 : 0;
        }
        note(node);
    }

    private void note(IASTNode node) {
        switch (node) {
        case IASTFunctionCallExpression call -> {
            var callee = call.getFunctionNameExpression();
            String name = Syntax.lastName(callee);
            add(call, callee == null ? "" : Syntax.text(callee), name == null ? "" : name,
                    List.of(call.getArguments()));
        }
        case ICPPASTNewExpression made -> add(made, made.getPlacementArguments() == null ? "new" : "new(placement)",
                "new", List.of());
        case ICPPASTDeleteExpression gone -> add(gone, "delete", "delete",
                gone.getOperand() == null ? List.of() : List.of(gone.getOperand()));
        default -> {
            // Not a call.
        }
        }
    }

    private void add(IASTNode node, String callee, String name, List<IASTNode> arguments) {
        function.addCall(new CallSite(function, node, callee.startsWith("::") ? callee.substring(2) : callee, name,
                arguments, loopDepth > 0));
    }

    /** {@code Destroy(iRequest);} reads like a declaration when the header that declares Destroy is missing. */
    private static boolean isCall(IASTSimpleDeclaration declaration) {
        IASTDeclarator[] declarators = declaration.getDeclarators();
        return declarators.length == 1 && declarators[0].getNestedDeclarator() != null
                && declarators[0].getInitializer() == null && !(declarators[0] instanceof IASTFunctionDeclarator)
                && declaration.getDeclSpecifier() instanceof IASTNamedTypeSpecifier;
    }

    private void callLikeDeclaration(IASTSimpleDeclaration declaration) {
        if (declaration.getDeclSpecifier() instanceof IASTNamedTypeSpecifier named) {
            add(declaration, Syntax.text(named), Syntax.simple(named.getName()),
                    List.of(declaration.getDeclarators()[0].getNestedDeclarator()));
        }
    }
}
