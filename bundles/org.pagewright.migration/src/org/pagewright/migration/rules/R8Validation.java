// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Check arguments in the client's thread. */
public final class R8Validation implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R8",
            "Check arguments in the client's thread", Severity.WARNING,
            "Every kernel generation; advice for message channels.",
            "Assisted: the check moves to a Pre function that SendMsg calls.",
            "A bad argument found on the DFC thread has already queued a message, and answering it "
                    + "means completing the client from the wrong thread. SendMsg can refuse it before "
                    + "anything is queued.",
            """
                    TInt DChannel::DoRequest(TInt aFunction, TRequestStatus* aStatus, TAny* a1, TAny* a2) {
                        if ((TInt)a2 > KMaxLength)
                            return KErrArgument;
                    }""",
            """
                    TInt DChannel::SendMsg(TMessageBase* aMsg) {
                        TInt r = PreRead(aMsg);
                        return r == KErrNone ? DLogicalChannel::SendMsg(aMsg) : r;
                    }""",
            "None: this rule is about latency and simplicity.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> ARGUMENT_ERRORS = Set.of("KErrArgument", "KErrInUse", "KErrOverflow",
            "KErrTooBig", "KErrBadDescriptor", "KErrAccessDenied");

    @Override
    public void check(RuleContext context) {
        DriverFacts facts = context.facts();
        for (String channel : facts.classesWith(Role.MESSAGE_CHANNEL)) {
            if (facts.function(channel, "SendMsg") != null || facts.function(channel, "Request") != null) {
                continue;
            }
            for (FunctionFacts function : facts.functionsOf(channel)) {
                if (facts.contexts().runsIn(function, Context.DFC)) {
                    report(context, function);
                }
            }
        }
    }

    private static void report(RuleContext context, FunctionFacts function) {
        var checks = new ArrayList<IASTIfStatement>();
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTIfStatement branch && refuses(branch.getThenClause())
                        && context.clientValues().isDirectClientValue(function, branch.getConditionExpression())) {
                    checks.add(branch);
                }
                return PROCESS_CONTINUE;
            }
        });
        if (!checks.isEmpty()) {
            IASTIfStatement first = checks.get(0);
            context.report(function.source(), first.getConditionExpression(), function.qualifiedName()
                    + " checks the client's arguments on the driver's DFC thread, after the message was queued; "
                    + "check them in SendMsg, in the client's thread.", context.chain(function, Context.DFC));
        }
    }

    /** Whether a branch does nothing but answer with an error about the arguments. */
    private static boolean refuses(@Nullable IASTStatement branch) {
        IASTStatement only = branch instanceof IASTCompoundStatement block && block.getStatements().length > 0
                ? block.getStatements()[0]
                : branch;
        if (only == null) {
            return false;
        }
        boolean error = Syntax.names(only).stream().anyMatch(ARGUMENT_ERRORS::contains);
        return error && (only instanceof IASTReturnStatement || only instanceof IASTExpressionStatement);
    }
}
