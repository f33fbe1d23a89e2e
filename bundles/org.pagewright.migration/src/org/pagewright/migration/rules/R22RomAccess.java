// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** No plain reads of paged ROM. */
public final class R22RomAccess implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R22",
            "No plain reads of paged ROM", Severity.WARNING,
            "Kernels with ROM paging, every generation.",
            "By hand: trap the access, or ask for unpaged data.",
            "Only the ROM header, kernel executables and the exception table are unpaged. A read "
                    + "elsewhere in ROM is a page fault wherever it happens.",
            """
                    const TUint8* code = (const TUint8*)entry->iCodeAddress;
                    TUint8 first = *code;""",
            """
                    XTRAP(r, XT_DEFAULT, first = *code);""",
            Reproduction.ofClient("rom-read-on-driver-thread",
                    "The thread of the driver is real-time here, so the first read of a page that "
                            + "is out says `KERN-EXEC 61`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            var pointers = new LinkedHashSet<String>();
            function.node().accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTDeclarator declarator) {
                    if (declarator != null && declarator.getInitializer() != null
                            && usesPaged(declarator.getInitializer())
                            && declarator.getPointerOperators().length > 0) {
                        pointers.add(Syntax.simple(declarator.getName()));
                    }
                    return PROCESS_CONTINUE;
                }

                @Override
                public int visit(@Nullable IASTExpression expression) {
                    if (expression instanceof IASTUnaryExpression star
                            && star.getOperator() == IASTUnaryExpression.op_star
                            && (usesPaged(star.getOperand())
                                    || Syntax.names(star.getOperand()).stream().anyMatch(pointers::contains))) {
                        context.report(function.source(), star, "This reads ROM at " + Syntax.text(star.getOperand())
                                + ", which may be paged out; only the header and kernel code are unpaged.", List.of());
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
    }

    private static boolean usesPaged(IASTNode node) {
        return Syntax.names(node).stream().anyMatch(KernelApi.PAGED_ROM_FIELDS::contains);
    }
}
