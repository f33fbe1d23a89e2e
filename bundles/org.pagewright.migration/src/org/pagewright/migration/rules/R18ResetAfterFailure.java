// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Reset a buffer request that is given up half set up. */
public final class R18ResetAfterFailure implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R18",
            "Reset a buffer request that is given up half set up", Severity.ERROR,
            "Kernels that page data (pinned generation, flexible memory model); earlier kernels are "
                    + "not harmed by the repair.",
            "Automatic: Reset is inserted before the return.",
            "After StartSetup the request is busy and its buffers are pinned. A return without Reset "
                    + "leaves both so, and every later request gets KErrInUse.",
            """
                    r = iRequest->AddBuffer(iBuffer, aDes);
                    if (r != KErrNone)
                        return r;
                    if (iBuffer->MaxLength() > KMax)
                        return KErrArgument;
                    iRequest->EndSetup();""",
            """
                    if (iBuffer->MaxLength() > KMax) {
                        iRequest->Reset();
                        return KErrArgument;
                    }""",
            Reproduction.ofClient("setup-not-reset",
                    "After one request of a wrong length every other gets `KErrInUse`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            CallSite last = null;
            for (CallSite call : function.calls()) {
                if (call.name().equals("EndSetup") && last != null) {
                    report(context, function, last, call);
                    last = null;
                } else if (call.name().equals("AddBuffer") || call.name().equals("StartSetup") && last == null) {
                    last = call;
                }
            }
        }
    }

    /** Returns between the last successful AddBuffer and EndSetup that do not ask for its own result. */
    private static void report(RuleContext context, FunctionFacts function, CallSite from, CallSite end) {
        int start = from.range().offset();
        int stop = end.range().offset();
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTReturnStatement leave) {
                    int at = function.source().range(leave).offset();
                    if (at > start && at < stop && !isOwnFailure(leave) && !resets(leave)) {
                        context.report(function.source(), leave, "This return leaves the buffer request half set up, "
                                + "with its memory pinned; call Reset first.", List.of());
                    }
                }
                return PROCESS_CONTINUE;
            }
        });
    }

    /** A failed set-up call has reset the request itself. */
    private static boolean isOwnFailure(IASTReturnStatement leave) {
        IASTIfStatement branch = Syntax.parent(leave, IASTIfStatement.class);
        if (branch == null) {
            return false;
        }
        String condition = Syntax.text(branch.getConditionExpression());
        // The text of a condition that a macro makes is the macro's.
        if (branch.getConditionExpression() instanceof IASTBinaryExpression test
                && Syntax.text(test.getOperand2()).matches("KErrNone|0")) {
            return Syntax.text(test.getOperand1()).matches("\\w+") || condition.contains("AddBuffer");
        }
        return condition.matches("!?\\w+|\\w+(!=|<|==)(KErrNone|0)") || condition.contains("AddBuffer");
    }

    private static boolean resets(IASTReturnStatement leave) {
        return leave.getParent() instanceof IASTCompoundStatement block && Syntax.names(block).contains("Reset");
    }
}
