// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Caps and Request return on every path. */
public final class S11MissingReturn implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S11",
            "Caps and Request return on every path", Severity.ERROR,
            "Media drivers made from the migration tutorial, every kernel generation.",
            "Automatic for Caps, which returns KErrCompletion; other functions by hand.",
            "A function that ends without a return gives back whatever is in the register. Zero "
                    + "there means that a Complete will follow, so the caller of ECaps waits for ever.",
            """
                    TInt DMediaDriverNand::Caps(TLocDrv& aDrive, TLocalDriveCapsV4& caps)
                        {
                        caps.iType = EMediaNANDFlash;
                        }""",
            """
                    TInt DMediaDriverNand::Caps(TLocDrv& aDrive, TLocalDriveCapsV6& caps)
                        {
                        caps.iType = EMediaNANDFlash;
                        return KErrCompletion;
                        }""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=caps-never-completed",
                    "The verdict is `DEADLOCK`: the supervisor waits for `ECaps on drive 2`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                boolean value = "TInt".equals(Syntax.text(function.node().getDeclSpecifier()))
                        && function.node().getDeclarator().getPointerOperators().length == 0;
                if (value && !endsWithReturn(function.node().getBody())) {
                    context.report(function.source(), function.node().getDeclarator(), function.qualifiedName()
                            + " returns a result but ends without a return.", List.of());
                }
            }
        }
    }

    /** Whether the last statement returns, faults, loops or branches; only a plain last statement is certain not to. */
    private static boolean endsWithReturn(@Nullable IASTStatement body) {
        if (!(body instanceof IASTCompoundStatement block)) {
            return true;
        }
        IASTStatement[] statements = block.getStatements();
        if (statements.length == 0) {
            return false;
        }
        IASTStatement last = statements[statements.length - 1];
        if (last instanceof IASTIfStatement branch) {
            return branch.getElseClause() != null;
        }
        return !(last instanceof IASTExpressionStatement) || Syntax.names(last).contains("Fault");
    }
}
