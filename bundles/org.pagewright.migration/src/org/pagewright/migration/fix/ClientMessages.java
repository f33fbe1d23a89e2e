// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/**
 * How HandleMsg passes requests on: {@code r = DoRequest(~id, status, m.Ptr1(), m.Ptr2())}, then a completion of the
 * status when that failed, then the completion of the message.
 *
 * @param handle     HandleMsg
 * @param request    the function that gets the requests
 * @param call       the call of it
 * @param failed     the statement that completes the status of a failed request; null once SendMsg does it
 * @param completion the completion of the message that follows
 * @param result     the variable with the result of the request
 */
record ClientMessages(FunctionFacts handle, FunctionFacts request, CallSite call, @Nullable IASTStatement failed,
        CallSite completion, String result) {
    private static final Pattern POINTER = Pattern.compile("\\w+(?:\\.|->)Ptr[0-3]\\(\\)");

    /** @throws NotRepairable when HandleMsg has another form */
    static ClientMessages of(Channel channel) throws NotRepairable {
        FunctionFacts handle = channel.function("HandleMsg");
        for (CallSite call : handle.calls()) {
            List<FunctionFacts> targets = channel.facts().graph().targets(call);
            if (targets.size() == 1 && targets.get(0).className().equals(channel.type().name())
                    && isRequestId(handle, call.argument(0)) && call.arguments().size() >= 2
                    && targets.get(0).parameters().size() == call.arguments().size()) {
                return of(channel, handle, call, targets.get(0));
            }
        }
        throw new NotRepairable("HandleMsg does not pass requests on as r = DoRequest(~id, status, ...)");
    }

    private static ClientMessages of(Channel channel, FunctionFacts handle, CallSite call, FunctionFacts request)
            throws NotRepairable {
        if (channel.facts().graph().callers(request).size() != 1) {
            throw new NotRepairable(request.qualifiedName() + " is also called in another way than by HandleMsg");
        }
        for (int i = 2; i < call.arguments().size(); i++) {
            if (!POINTER.matcher(call.argument(i)).matches()) {
                throw new NotRepairable("HandleMsg passes " + call.argument(i) + " on, not an argument of the message");
            }
        }
        IASTStatement statement = CallFinder.plainStatement(call.node());
        IASTStatement next = statement == null ? null : CallFinder.neighbour(statement, 1);
        String result = statement == null ? "" : result(statement, call);
        String status = call.argument(1);
        CallSite completes = next instanceof IASTIfStatement test && test.getElseClause() == null
                ? onlyCall(handle, test.getThenClause())
                : null;
        boolean failed = next instanceof IASTIfStatement test && completes != null
                && completes.calls("Kern::RequestComplete") && completes.argument(1).equals(status)
                && completes.argument(completes.arguments().size() - 1).equals(result)
                && Syntax.text(test.getConditionExpression())
                        .matches("\\(?" + result + "(!=(KErrNone|0)|<(KErrNone|0))?\\)?");
        IASTStatement last = failed && next != null ? CallFinder.neighbour(next, 1) : next;
        CallSite completion = last == null ? null : onlyCall(handle, last);
        if (result.isEmpty() || completion == null || !completion.name().equals("Complete")
                || completion.arguments().size() != 2
                || !completion.argument(0).matches("KErrNone|0|" + result)) {
            throw new NotRepairable("HandleMsg does more with the result of " + request.name()
                    + " than completing a failed request and the message");
        }
        long others = handle.calls().stream().filter(c -> c.calls("Kern::RequestComplete")
                && c.argument(1).equals(status)).count();
        if (others != (failed ? 1 : 0)) {
            throw new NotRepairable("HandleMsg completes " + status + " in several places");
        }
        return new ClientMessages(handle, request, call, failed ? next : null, completion, result);
    }

    private static boolean isRequestId(FunctionFacts handle, String argument) {
        return argument.matches("~\\w+(\\.|->)iValue") || argument.matches("~\\w+")
                && MessageId.isKept(handle, argument.substring(1));
    }

    private static String result(IASTStatement statement, CallSite call) {
        String text = Syntax.text(statement);
        Matcher matcher = Pattern.compile("(?:(?:const )?TInt )?(\\w+)=" + Pattern.quote(call.callee()) + "\\(.*")
                .matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static @Nullable CallSite onlyCall(FunctionFacts handle, @Nullable IASTNode statement) {
        IASTNode only = statement instanceof IASTCompoundStatement block && block.getStatements().length == 1
                ? block.getStatements()[0]
                : statement;
        var inside = new ArrayList<CallSite>();
        for (CallSite call : handle.calls()) {
            if (only != null && CallFinder.plainStatement(call.node()) == only) {
                inside.add(call);
            }
        }
        return inside.isEmpty() ? null : inside.get(inside.size() - 1);
    }

    /** Lets the message carry the result, for SendMsg to complete the status in the client's thread. */
    void passResult(Edits edits) throws NotRepairable {
        IASTStatement removed = failed;
        if (removed != null) {
            edits.remove(handle.source(), removed);
        }
        if (!completion.argument(0).equals(result)) {
            edits.replace(handle.source(), completion.arguments().get(0), result);
        }
    }

    /** The arguments of the request function after the id and the status, for a message named otherwise. */
    String pointers(String message) {
        var text = new StringBuilder();
        for (int i = 2; i < call.arguments().size(); i++) {
            String slot = call.argument(i).replaceFirst(".*Ptr([0-3]).*", "$1");
            text.append(", ").append(message).append(".Ptr").append(slot).append("()");
        }
        return text.toString();
    }
}
