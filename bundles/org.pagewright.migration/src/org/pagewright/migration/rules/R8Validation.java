// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Check arguments in the client's thread. */
public final class R8Validation implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("R8",
            "Check arguments in the client's thread", Severity.WARNING,
            "Every kernel generation; advice for message channels.",
            "Automatic for checks with which a request starts: they move to a Pre function that SendMsg "
                    + "calls.",
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
            "Not in the simulator: a check on the driver's thread does no harm by itself. "
                    + "What it needs for it does, and is booted: reading a length (R6) and answering "
                    + "the client from there (R1, R2).");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> ARGUMENT_ERRORS = Set.of("KErrArgument", "KErrInUse", "KErrOverflow",
            "KErrTooBig", "KErrBadDescriptor", "KErrAccessDenied", "KErrPermissionDenied");
    /** Errors and calls that refuse a request because of what the channel is doing, or who asks. */
    private static final Set<String> STATE_ERRORS = Set.of("KErrInUse", "KErrAccessDenied", "KErrPermissionDenied",
            "PanicClient",
            "ThreadKill");
    private static final Set<String> DISPATCHERS = Set.of("HandleMsg", "DoRequest", "DoControl");

    @Override
    public void check(RuleContext context) {
        DriverFacts facts = context.facts();
        for (String channel : facts.classesWith(Role.MESSAGE_CHANNEL)) {
            if (facts.function(channel, "Request") != null) {
                continue;
            }
            Set<String> seenBefore = namesBeforeSending(context, channel);
            for (FunctionFacts function : facts.functionsOf(channel)) {
                if (facts.contexts().runsIn(function, Context.DFC)
                        && !facts.contexts().runsIn(function, Context.CLIENT)) {
                    report(context, function, seenBefore);
                }
            }
        }
    }

    /** Names used where a channel looks at its messages in the client's thread; empty when it does not. */
    private static Set<String> namesBeforeSending(RuleContext context, String channel) {
        var names = new HashSet<String>();
        if (context.facts().function(channel, "SendMsg") != null) {
            context.facts().functionsOf(channel).stream()
                    .filter(f -> context.facts().contexts().runsIn(f, Context.CLIENT))
                    .forEach(f -> names.addAll(labels(f.node())));
            names.add("SendMsg");
        }
        return names;
    }

    private static List<String> labels(IASTNode node) {
        return Syntax.names(node).stream().filter(n -> n.matches("E[A-Z]\\w*")).toList();
    }

    private static void report(RuleContext context, FunctionFacts function, Set<String> seenBefore) {
        List<IASTIfStatement> checks = branches(function, b -> isArgumentCheck(context, function, b) && isEarly(b)
                && (seenBefore.isEmpty() || isUnseen(context, function, b, seenBefore)));
        if (checks.isEmpty() && seenBefore.isEmpty() && isDispatched(context, function)) {
            checks = branches(function, b -> isStateCheck(context, function, b) && isEarly(b));
        }
        if (!checks.isEmpty()) {
            IASTIfStatement first = checks.get(0);
            context.report(function.source(), first.getConditionExpression(), function.qualifiedName()
                    + " checks the client's request on the driver's DFC thread, after the message was queued; "
                    + "check it in SendMsg, in the client's thread.", context.chain(function, Context.DFC));
        }
    }

    /** Whether a check is for requests that SendMsg lets through without a look. */
    private static boolean isUnseen(RuleContext context, FunctionFacts function, IASTIfStatement check,
            Set<String> seenBefore) {
        Set<String> requests = context.facts().requestsOf(function, check, Context.DFC);
        return !requests.isEmpty() && requests.stream().noneMatch(seenBefore::contains);
    }

    /** Whether a check asks for a value before the work, and not for the outcome of a step of it. */
    private static boolean isEarly(IASTIfStatement branch) {
        return Syntax.parent(branch, IASTForStatement.class) == null
                && Syntax.parent(branch, IASTWhileStatement.class) == null
                && !Syntax.names(branch.getConditionExpression()).contains("KErrNone");
    }

    private static boolean isArgumentCheck(RuleContext context, FunctionFacts function, IASTIfStatement branch) {
        return refuses(branch, ARGUMENT_ERRORS)
                && (context.clientValues().isDirectClientValue(function, branch.getConditionExpression())
                        || isFetched(function, branch));
    }

    /** Whether a check looks at a local structure that was read from the client's memory before. */
    private static boolean isFetched(FunctionFacts function, IASTIfStatement branch) {
        List<String> names = Syntax.names(branch.getConditionExpression());
        return function.calls().stream().filter(c -> KernelApi.REMOTE_TRANSFER.contains(c.callee()))
                .filter(c -> c.name().endsWith("Read") && c.arguments().size() > 2).map(c -> c.arguments().get(2))
                .anyMatch(to -> Syntax.names(to).stream()
                        .anyMatch(n -> names.contains(n) && function.localType(n) != null));
    }

    /** A check of the channel's own members, such as a request that is already pending, or of the calling thread. */
    private static boolean isStateCheck(RuleContext context, FunctionFacts function, IASTIfStatement branch) {
        List<String> names = Syntax.names(branch.getConditionExpression());
        boolean members = !names.isEmpty()
                && names.stream().allMatch(n -> n.matches("[ief][A-Z]\\w*|E[A-Z]\\w*|K\\w+"));
        return (members || names.contains("Client")) && refuses(branch, STATE_ERRORS)
                || context.clientValues().isClientValue(function, branch.getConditionExpression())
                        && refuses(branch, ARGUMENT_ERRORS);
    }

    /** Whether a function takes requests apart, or is called by one that does. */
    private static boolean isDispatched(RuleContext context, FunctionFacts function) {
        return DISPATCHERS.contains(function.name()) || context.facts().graph().callers(function).stream()
                .anyMatch(c -> DISPATCHERS.contains(c.owner().name()));
    }

    private static List<IASTIfStatement> branches(FunctionFacts function, Predicate<IASTIfStatement> wanted) {
        var found = new ArrayList<IASTIfStatement>();
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTIfStatement branch && branch.getConditionExpression() != null
                        && wanted.test(branch)) {
                    found.add(branch);
                }
                return PROCESS_CONTINUE;
            }
        });
        return found;
    }

    /** Whether a branch answers with one of these errors, or calls one of these functions, at its own level. */
    private static boolean refuses(IASTIfStatement branch, Set<String> errors) {
        IASTStatement then = branch.getThenClause();
        Stream<IASTStatement> statements = then instanceof IASTCompoundStatement block
                ? Stream.of(block.getStatements())
                : Stream.ofNullable(then);
        return statements.filter(s -> s instanceof IASTReturnStatement || s instanceof IASTExpressionStatement)
                .anyMatch(s -> Syntax.names(s).stream().anyMatch(errors::contains));
    }
}
