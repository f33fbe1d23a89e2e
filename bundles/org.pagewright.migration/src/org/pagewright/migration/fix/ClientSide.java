// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/**
 * The functions of a message channel that run in the client's thread (fact sheet 9.4): SendMsg, which hands requests to
 * SendRequest and control functions to SendControl, and PreRequest, which prepares a request before it is queued. What
 * is there is extended, what is missing is written before HandleMsg.
 */
final class ClientSide {
    private static final Pattern WAY_ON = Pattern.compile("(\\w+::)?SendMsg\\(aMsg\\)");

    private final Channel channel;
    private final FunctionFacts handle;
    private final String base;
    private final List<PreRequest.Case> cases = new ArrayList<>();
    private final StringBuilder functions = new StringBuilder();

    /** @throws NotRepairable when the class has several bases, or its HandleMsg is elsewhere */
    ClientSide(Channel channel) throws NotRepairable {
        this.channel = channel;
        this.handle = channel.function("HandleMsg");
        List<String> bases = channel.type().bases();
        if (bases.size() != 1) {
            throw new NotRepairable(channel.type().name() + " has several bases");
        }
        if (channel.facts().function(channel.type().name(), "Request") != null) {
            throw new NotRepairable(channel.type().name() + " overrides Request, which comes before SendMsg");
        }
        this.base = bases.get(0);
    }

    /** Adds a call that prepares a request before it is queued. */
    void prepare(List<String> labels, String call) {
        cases.add(new PreRequest.Case(labels, call));
    }

    /** Adds the definition of a function, written with four spaces and braces at line ends. */
    void define(String code) {
        functions.append('\n').append(code);
    }

    /** Lets SendMsg pass requests on and complete those that fail, after what was prepared. */
    void requests(Edits edits) throws NotRepairable {
        ClientMessages messages = ClientMessages.of(channel);
        FunctionFacts sendRequest = own("SendRequest");
        var prepared = new PreRequest(channel, messages, cases);
        var text = new StringBuilder(hook(edits, "SendRequest(m)", true));
        if (sendRequest == null) {
            if (messages.failed() == null) {
                throw new NotRepairable("HandleMsg does not complete the status of a failed request");
            }
            messages.passResult(edits);
            text.append('\n').append(sendRequest(prepared));
            declareAt(edits, messages, "TInt SendRequest(TThreadMessage& aMsg);");
        }
        if (!cases.isEmpty()) {
            FunctionFacts pre = own("PreRequest");
            if (pre == null) {
                text.append('\n').append(prepared.define());
                declareAt(edits, messages, prepared.declare());
                if (sendRequest != null) {
                    callPre(edits, sendRequest, prepared);
                }
            } else {
                prepared.extend(edits, pre);
            }
        }
        write(edits, text.append(functions).toString());
    }

    /** Lets SendMsg pass control functions to SendControl. */
    void control(Edits edits, String function, String declaredBeside) throws NotRepairable {
        if (own("SendControl") != null) {
            throw new NotRepairable(channel.type().name() + " has a SendControl of its own");
        }
        String text = hook(edits, "SendControl(m)", false);
        IASTSimpleDeclaration beside = channel.declaration(declaredBeside);
        if (beside == null) {
            throw new NotRepairable(declaredBeside + " is not declared alone in " + channel.type().name());
        }
        channel.declare(edits, beside, "TInt SendControl(TThreadMessage& aMsg);");
        write(edits, text + '\n' + function + functions);
    }

    /** The name of the base's SendMsg. */
    String baseSend() {
        return base + "::SendMsg";
    }

    /** @return SendMsg when it has to be written, empty when it was there and now calls the function too */
    private String hook(Edits edits, String call, boolean forRequests) throws NotRepairable {
        FunctionFacts send = own("SendMsg");
        IASTSimpleDeclaration declared = channel.declaration("HandleMsg");
        if (send != null) {
            IASTExpression way = wayOn(send, forRequests);
            if (way == null) {
                throw new NotRepairable(channel.type().name() + " has a SendMsg of its own");
            }
            if (!Syntax.text(way).startsWith(call.substring(0, call.indexOf('(')))) {
                edits.replace(send.source(), way, call);
            }
            return "";
        }
        if (declared == null || channel.declaration("SendMsg") != null) {
            throw new NotRepairable("the place of SendMsg in " + channel.type().name() + " is not clear");
        }
        channel.declare(edits, declared, "virtual TInt SendMsg(TMessageBase* aMsg);");
        String on = baseSend() + "(aMsg)";
        return """

                TInt %s::SendMsg(TMessageBase* aMsg) {
                    TThreadMessage& m = *static_cast<TThreadMessage*>(aMsg);
                    const TInt id = m.iValue;
                    if (id == (TInt)ECloseMsg || id == KMaxTInt)
                        return %s;
                    return id < 0 ? %s : %s;
                }
                """.formatted(channel.type().name(), on, forRequests ? call : on, forRequests ? on : call);
    }

    /** What SendMsg does with requests, or with control functions; null when it is not of the form written here. */
    private @Nullable IASTExpression wayOn(FunctionFacts send, boolean forRequests) {
        IASTNode[] all = send.node().getBody().getChildren();
        if (all.length == 0 || !(all[all.length - 1] instanceof IASTReturnStatement last)
                || !(last.getReturnValue() instanceof IASTConditionalExpression choice)
                || !Syntax.text(choice.getLogicalConditionExpression()).equals("id<0")) {
            return null;
        }
        IASTExpression way = forRequests ? choice.getPositiveResultExpression() : choice.getNegativeResultExpression();
        String text = way == null ? "" : Syntax.text(way);
        return WAY_ON.matcher(text).matches() || text.equals("SendRequest(m)") || text.equals("SendControl(m)") ? way
                : null;
    }

    private String sendRequest(PreRequest prepared) {
        String send = baseSend() + "(&aMsg);";
        String first = cases.isEmpty() ? "TInt r = " + send
                : "TInt r = " + prepared.call() + "\n    if (r == KErrNone)\n        r = " + send;
        return """
                TInt %s::SendRequest(TThreadMessage& aMsg) {
                    TRequestStatus* status = static_cast<TRequestStatus*>(aMsg.Ptr0());
                    %s
                    if (r != KErrNone)
                        Kern::RequestComplete(status, r);
                    return r;
                }
                """.formatted(channel.type().name(), first);
    }

    private void callPre(Edits edits, FunctionFacts sendRequest, PreRequest prepared) throws NotRepairable {
        for (IASTNode statement : sendRequest.node().getBody().getChildren()) {
            if (Syntax.text(statement).equals("TInt r=" + baseSend() + "(&aMsg);")) {
                String indent = TextAnchor.indent(sendRequest.source().file(),
                        sendRequest.source().range(statement).offset());
                String code = "TInt r = " + prepared.call() + "\nif (r == KErrNone)\n    r = " + baseSend()
                        + "(&aMsg);";
                edits.replace(sendRequest.source(), statement,
                        CodeStyle.of(handle).apply(code, indent).strip());
                return;
            }
        }
        throw new NotRepairable(channel.type().name() + " has a SendRequest of its own");
    }

    void declareAt(Edits edits, ClientMessages messages, String declaration) throws NotRepairable {
        IASTSimpleDeclaration beside = channel.declaration(messages.request().name());
        if (beside == null) {
            throw new NotRepairable(messages.request().name() + " is not declared alone in " + channel.type().name());
        }
        channel.declare(edits, beside, declaration);
    }

    private @Nullable FunctionFacts own(String name) throws NotRepairable {
        FunctionFacts found = channel.facts().function(channel.type().name(), name);
        if (found == null && channel.declaration(name) != null) {
            throw new NotRepairable(channel.type().name() + "::" + name + " is not in the files given");
        }
        return found;
    }

    private void write(Edits edits, String code) {
        if (!code.isBlank()) {
            int head = handle.source().range(handle.node()).offset();
            int place = TextAnchor.aboveComment(handle.source().file(), head);
            String indent = TextAnchor.indent(handle.source().file(), head);
            edits.insert(handle.source(), place, CodeStyle.of(handle).apply(code.strip(), indent)
                    + TextAnchor.lineEnd(handle.source().file()));
        }
    }
}
