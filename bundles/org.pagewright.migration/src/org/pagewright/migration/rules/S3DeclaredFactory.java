// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Severity;

/** The factory has a declared variable. */
public final class S3DeclaredFactory implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S3",
            "The factory has a declared variable", Severity.ERROR,
            "Media drivers made from the migration tutorial, every kernel generation.",
            "Automatic: the declaration of a pointer.",
            "The tutorial assigns the new factory to a name that is declared nowhere, so its code "
                    + "does not compile.",
            """
                    device = new DPhysicalDeviceMediaTest;""",
            """
                    DPhysicalDevice* device = new DPhysicalDeviceMediaTest;""",
            "Not in the simulator: the compiler says it.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            if (!function.className().isEmpty() || !context.facts().contexts().runsIn(function, Context.BOOT)) {
                continue;
            }
            for (CallSite call : function.calls()) {
                IASTExpression target = call.callee().equals("new") ? Syntax.assignedTo(call.node()) : null;
                if (target instanceof IASTIdExpression id && function.localType(Syntax.text(id)) == null
                        && !isDeclared(function.source(), Syntax.text(id))) {
                    context.report(function.source(), id, Syntax.text(id) + " is declared nowhere in this file.",
                            List.of());
                }
            }
        }
    }

    private static boolean isDeclared(ParsedSource source, String name) {
        boolean[] found = new boolean[1];
        source.unit().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTDeclarator declarator) {
                // A call whose function is not declared here reads like a declaration of its argument in parentheses.
                found[0] |= declarator != null && name.equals(Syntax.simple(declarator.getName()))
                        && !(declarator.getParent() instanceof IASTDeclarator
                                && declarator.getPointerOperators().length == 0);
                return PROCESS_CONTINUE;
            }
        });
        return found[0] || !source.includes().isEmpty() && name.matches("[A-Zi].*");
    }
}
