// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Caps are written in the widest class. */
public final class S12NarrowCaps implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("S12",
            "Caps are written in the widest class", Severity.INFO,
            "Media drivers made from the migration tutorial, every kernel generation.",
            "Automatic: TLocalDriveCapsV6.",
            "The kernel passes 256 zeroed bytes and reads the block size from the sixth version of "
                    + "the class. A driver that stops at the fourth leaves it zero.",
            """
                    TLocalDriveCapsV4& c = *(TLocalDriveCapsV4*)aRequest.RemoteDes();""",
            """
                    TLocalDriveCapsV6& c = *(TLocalDriveCapsV6*)aRequest.RemoteDes();""",
            "Not in the simulator: the preferred write size stays at one read unit.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        if (!PagingIntent.pages(context)) {
            return;
        }
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                function.node().accept(new ASTVisitor(true) {
                    @Override
                    public int visit(@Nullable IASTExpression expression) {
                        if (expression instanceof IASTCastExpression cast
                                && Syntax.text(cast.getTypeId()).matches("TLocalDriveCaps(V[2345])?\\*")) {
                            context.report(function.source(), cast, "These capabilities have no block size; "
                                    + "TLocalDriveCapsV6 has.", List.of());
                        }
                        return PROCESS_CONTINUE;
                    }
                });
            }
        }
    }
}
