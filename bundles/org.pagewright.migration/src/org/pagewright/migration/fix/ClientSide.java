// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.SourceRange;

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
    private final List<Case> cases = new ArrayList<>();
    private final StringBuilder functions = new StringBuilder();

    private record Case(List<String> labels, String call) {
    }

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
        cases.add(new Case(List.copyOf(labels), call));
    }

    /** Adds the definition of a function, written with four spaces and braces at line ends. */
    void define(String code) {
        functions.append('\n').append(code);
    }

    /** Lets SendMsg pass requests on and complete those that fail, after what was prepared. */
    void requests(Edits edits) throws NotRepairable {
        ClientMessages messages = ClientMessages.of(channel);
        FunctionFacts sendRequest = own("SendRequest");
        var text = new StringBuilder(hook(edits, "SendRequest(m)", true));
        if (sendRequest == null) {
            if (messages.failed() == null) {
                throw new NotRepairable("HandleMsg does not complete the status of a failed request");
            }
            messages.passResult(edits);
            text.append('\n').append(sendRequest(messages));
            declareAt(edits, messages, "TInt SendRequest(TThreadMessage& aMsg);");
        }
        if (!cases.isEmpty()) {
            FunctionFacts pre = own("PreRequest");
            if (pre == null) {
                text.append('\n').append(preRequest(messages));
                declareAt(edits, messages, "TInt PreRequest(" + parameters(messages, Set.of()) + ");");
                if (sendRequest != null) {
                    callPre(edits, sendRequest, messages);
                }
            } else {
                extend(edits, pre, messages);
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

    private String sendRequest(ClientMessages messages) {
        String send = baseSend() + "(&aMsg);";
        String first = cases.isEmpty() ? "TInt r = " + send
                : "TInt r = " + preCall(messages) + "\n    if (r == KErrNone)\n        r = " + send;
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

    private static String preCall(ClientMessages messages) {
        return "PreRequest(~aMsg.iValue, status" + messages.pointers("aMsg") + ");";
    }

    private String preRequest(ClientMessages messages) {
        var text = new StringBuilder("TInt " + channel.type().name() + "::PreRequest("
                + parameters(messages, usedNames()) + ") {\n    switch (" + functionName(messages) + ") {\n");
        cases.forEach(c -> text.append(caseText(c, "    ", "    ", "\n")));
        return text.append("    default:\n        return KErrNone;\n    }\n}\n").toString();
    }

    private static String caseText(Case one, String indent, String step, String end) {
        return one.labels().stream().map(l -> indent + "case " + l + ":" + end).collect(Collectors.joining()) + indent
                + step + "return " + one.call() + ";" + end;
    }

    private static String functionName(ClientMessages messages) {
        String name = messages.request().parameters().get(0).name();
        return name.isEmpty() ? "aFunction" : name;
    }

    private Set<String> usedNames() {
        var used = new TreeSet<String>();
        for (Case one : cases) {
            Matcher word = Pattern.compile("\\w+").matcher(one.call());
            while (word.find()) {
                used.add(word.group());
            }
        }
        return used;
    }

    /** The parameters of the request function, with the names that are used; in a declaration none are known. */
    private static String parameters(ClientMessages messages, Set<String> used) {
        List<Parameter> all = messages.request().parameters();
        var text = new StringBuilder("TInt " + functionName(messages));
        for (int i = 1; i < all.size(); i++) {
            String name = all.get(i).name();
            boolean named = used.isEmpty() ? !name.isEmpty() : used.contains(name);
            text.append(", ").append(all.get(i).type()).append(named ? " " + name : "");
        }
        return text.toString();
    }

    private void callPre(Edits edits, FunctionFacts sendRequest, ClientMessages messages) throws NotRepairable {
        for (IASTNode statement : sendRequest.node().getBody().getChildren()) {
            if (Syntax.text(statement).equals("TInt r=" + baseSend() + "(&aMsg);")) {
                String indent = TextAnchor.indent(sendRequest.source().file(),
                        sendRequest.source().range(statement).offset());
                String code = "TInt r = " + preCall(messages) + "\nif (r == KErrNone)\n    r = " + baseSend()
                        + "(&aMsg);";
                edits.replace(sendRequest.source(), statement,
                        CodeStyle.of(handle).apply(code, indent).strip());
                return;
            }
        }
        throw new NotRepairable(channel.type().name() + " has a SendRequest of its own");
    }

    private void extend(Edits edits, FunctionFacts pre, ClientMessages messages) throws NotRepairable {
        IASTStatement otherwise = defaultOf(pre);
        List<Parameter> names = messages.request().parameters();
        if (otherwise == null || pre.parameters().size() != names.size()) {
            throw new NotRepairable(channel.type().name() + " has a PreRequest of its own");
        }
        String body = Syntax.text(pre.node().getBody());
        int offset = pre.source().range(otherwise).offset();
        String indent = TextAnchor.indent(pre.source().file(), offset);
        for (Case one : cases) {
            if (one.labels().stream().anyMatch(l -> body.contains("case " + l.replace(" ", "") + ":"))) {
                throw new NotRepairable("PreRequest prepares " + one.labels().get(0) + " already");
            }
            edits.insert(pre.source(), offset, caseText(one, indent, TextAnchor.step(pre.source().file()),
                    TextAnchor.lineEnd(pre.source().file())).stripLeading() + indent);
        }
        Set<String> used = usedNames();
        for (int i = 1; i < names.size(); i++) {
            String now = pre.parameters().get(i).name();
            String name = names.get(i).name();
            if (used.contains(name) && now.isEmpty()
                    && pre.node().getDeclarator() instanceof IASTStandardFunctionDeclarator declarator) {
                SourceRange place = pre.source().range(declarator.getParameters()[i]);
                edits.insert(pre.source(), place.offset() + place.length(), " " + name);
            } else if (used.contains(name) && !now.equals(name)) {
                throw new NotRepairable(channel.type().name() + " has a PreRequest of its own");
            }
        }
    }

    private static @Nullable IASTStatement defaultOf(FunctionFacts pre) {
        var found = new IASTStatement[1];
        pre.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTDefaultStatement) {
                    found[0] = statement;
                }
                return PROCESS_CONTINUE;
            }
        });
        return found[0];
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
