// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Check every registration, and fail with the right code. */
public final class P4CheckedResults implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P4",
            "Check every registration, and fail with the right code", Severity.ERROR,
            "Media drivers and extensions, every kernel generation.",
            "Automatic.",
            "An entry point that hides a failure lets the boot go on without its drives; one that "
                    + "returns KErrNone when memory ran out does the same.",
            """
                    DPrimaryMediaBase* media = new DPrimaryMediaBase;
                    if (!media)
                        return r;""",
            """
                    DPrimaryMediaBase* media = new DPrimaryMediaBase;
                    if (!media)
                        return KErrNoMemory;""",
            "Not in the simulator: it shows only when a registration fails, such as for a drive "
                    + "that two drivers claim; docs/boot.md has mistake=unchecked-result for that.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> REGISTRATIONS = Set.of("LocDrv::RegisterMediaDevice",
            "LocDrv::RegisterPagingDevice", "LocDrv::RegisterDmaDevice", "Kern::InstallPhysicalDevice",
            "Kern::InstallLogicalDevice", "Kern::InstallPagingDevice");
    private static final Set<String> QUEUES = Set.of("Kern::DfcQInit", "Kern::DfcQCreate");

    @Override
    public void check(RuleContext context) {
        boolean media = !context.facts().classesWith(Role.MEDIA_DRIVER).isEmpty()
                || !PagingIntent.registrations(context, "LocDrv::RegisterMediaDevice").isEmpty();
        for (FunctionFacts function : context.facts().functions()) {
            for (CallSite call : function.calls()) {
                if (REGISTRATIONS.contains(call.callee()) || media && QUEUES.contains(call.callee())) {
                    checkResult(context, call);
                }
            }
            if (context.facts().contexts().runsIn(function, Context.BOOT)) {
                checkConditions(context, function);
                new HiddenAllocationFailure(context, function).check();
            }
        }
    }

    private static void checkResult(RuleContext context, CallSite call) {
        IASTExpression target = Syntax.assignedTo(call.node());
        if (Syntax.isWholeStatement(call.node())) {
            context.report(call, "The result of " + call.callee() + " is ignored.", List.of());
        } else if (target != null && call.node().getParent().getParent() instanceof IASTExpressionStatement
                && !isReadAfter(call, Syntax.text(target))) {
            context.report(call, "The result of " + call.callee() + " is stored in " + Syntax.text(target)
                    + " and never looked at.", List.of());
        }
    }

    /** Whether the variable is read on a path after the call; other branches of the same if do not count. */
    private static boolean isReadAfter(CallSite call, String variable) {
        boolean[] read = new boolean[1];
        int at = call.range().offset() + call.range().length();
        call.owner().node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression != null && variable.equals(Syntax.text(expression))
                        && call.owner().source().range(expression).offset() >= at && !isWritten(expression)
                        && !isInOtherBranch(call.node(), expression)) {
                    read[0] = true;
                }
                return PROCESS_CONTINUE;
            }
        });
        return read[0] || Syntax.parent(call.node(), IASTForStatement.class) != null;
    }

    private static boolean isWritten(IASTExpression expression) {
        return expression.getParent() instanceof IASTBinaryExpression binary
                && binary.getOperator() == IASTBinaryExpression.op_assign && binary.getOperand1() == expression;
    }

    private static boolean isInOtherBranch(IASTNode call, IASTNode read) {
        for (IASTNode at = call; at != null; at = at.getParent()) {
            if (at.getParent() instanceof IASTIfStatement branch && branch.getThenClause() == at
                    && branch.getElseClause() != null && Syntax.contains(branch.getElseClause(), read)) {
                return true;
            }
        }
        return false;
    }

    private static void checkConditions(RuleContext context, FunctionFacts function) {
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTIfStatement branch && branch.getConditionExpression() != null) {
                    checkCondition(context, function, branch);
                }
                return PROCESS_CONTINUE;
            }
        });
    }

    private static void checkCondition(RuleContext context, FunctionFacts function, IASTIfStatement branch) {
        IASTExpression condition = branch.getConditionExpression();
        if (condition instanceof IASTBinaryExpression binary
                && binary.getOperator() == IASTBinaryExpression.op_binaryOrAssign) {
            context.report(function.source(), condition,
                    "This condition assigns with |= instead of comparing; write !=.",
                    List.of());
        }
        String text = Syntax.text(condition);
        IASTReturnStatement leave = returned(branch.getThenClause());
        boolean nullTest = text.matches("!\\w+|\\w+==(NULL|0)|(NULL|0)==\\w+");
        String variable = text.replaceAll("[!=]|NULL|\\b0\\b", "");
        String type = function.localType(variable);
        if (nullTest && leave != null && leave.getReturnValue() != null && type != null && type.contains("*")
                && Syntax.text(leave.getReturnValue()).matches("r|KErrNone|err|ret")) {
            context.report(function.source(), leave, "This returns " + Syntax.text(leave.getReturnValue()) + " when "
                    + variable + " could not be allocated, and that is no error here; return KErrNoMemory.", List.of());
        }
    }

    private static @Nullable IASTReturnStatement returned(@Nullable IASTStatement branch) {
        IASTStatement only = branch instanceof IASTCompoundStatement block && block.getStatements().length == 1
                ? block.getStatements()[0]
                : branch;
        return only instanceof IASTReturnStatement leave ? leave : null;
    }
}
