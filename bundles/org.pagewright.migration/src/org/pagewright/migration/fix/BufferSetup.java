// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.fix.StartStatement.Kind;

/** How one start sets a buffer request up in the client's thread. */
final class BufferSetup {
    private final RequestStart start;
    private final String status;
    private final String statusParameter;
    private final Map<String, String> valueOfBuffer = new LinkedHashMap<>();
    private final Map<String, String> bufferOfParameter = new LinkedHashMap<>();
    private final Map<String, String> rawArguments = new LinkedHashMap<>();
    private final Set<String> forgotten = new LinkedHashSet<>();
    private final Set<String> ownValues = new LinkedHashSet<>();
    private final String client;

    /**
     * @param buffers members that keep addresses of buffers
     * @param client  the member with the client's thread; empty when it is something else
     */
    BufferSetup(RequestStart start, String status, Set<String> buffers, String client) throws NotRepairable {
        this.start = start;
        this.status = status;
        this.client = client;
        List<StartStatement> stored = start.parts(Kind.STATUS).stream().filter(p -> p.name().equals(status)).toList();
        if (stored.size() != 1) {
            throw new NotRepairable(start.function().qualifiedName() + " does not keep the client's status in "
                    + status + " in one plain statement");
        }
        this.statusParameter = stored.get(0).value();
        for (StartStatement part : start.parts(Kind.ADDRESS)) {
            if (buffers.contains(part.name())) {
                if (valueOfBuffer.containsKey(part.name())) {
                    throw new NotRepairable(start.function().qualifiedName() + " sets " + part.name() + " twice");
                }
                valueOfBuffer.put(part.name(), part.value());
                bufferOfParameter.putIfAbsent(part.value(), part.name());
            }
        }
        for (StartStatement part : start.parts(Kind.CHECK)) {
            String forgets = RequestStart.forgets((IASTIfStatement) part.statement());
            if (!forgets.isEmpty() && !forgets.equals(status)) {
                throw new NotRepairable(start.function().qualifiedName() + " also forgets " + forgets
                        + " when a check fails");
            }
            if (Syntax.names(((IASTIfStatement) part.statement()).getConditionExpression()).contains(status)
                    && !isBusyTest(part)) {
                throw new NotRepairable(start.function().qualifiedName() + " tests " + status
                        + " and answers something else than KErrInUse");
            }
        }
    }

    /** Adds a buffer for a parameter that is used where it came in. */
    void add(String member, String parameter) {
        valueOfBuffer.put(member, parameter);
        bufferOfParameter.put(parameter, member);
    }

    /** A buffer that is plain memory: its length and whether the driver writes it. */
    void setRaw(String member, String length, boolean writes) {
        rawArguments.put(member, ", " + length + (writes ? ", ETrue" : ""));
    }

    /**
     * Tells what the starts of the request share.
     *
     * @param all    the buffers of all starts
     * @param tested those whose presence is tested
     * @param values members that only this request sets
     */
    void share(Set<String> all, Set<String> tested, Set<String> values) {
        ownValues.addAll(values);
        all.stream().filter(b -> tested.contains(b) && !valueOfBuffer.containsKey(b)).forEach(forgotten::add);
    }

    boolean isOwnValue(StartStatement part) {
        return part.kind() == Kind.STORE && ownValues.contains(part.name());
    }

    String status() {
        return status;
    }

    Set<String> buffers() {
        return valueOfBuffer.keySet();
    }

    String bufferOf(String argument) {
        return valueOfBuffer.containsKey(argument) ? argument : bufferOfParameter.getOrDefault(argument, "");
    }

    boolean isStored(StartStatement part) {
        return part.kind() == Kind.STATUS && part.name().equals(status)
                || part.kind() == Kind.ADDRESS && valueOfBuffer.containsKey(part.name());
    }

    /** A request in use is refused by the set-up itself. */
    boolean isBusyTest(StartStatement part) {
        if (part.kind() != Kind.CHECK || !(part.statement() instanceof IASTIfStatement test)) {
            return false;
        }
        IASTReturnStatement answer = RequestStart.answer(test);
        return part.value().matches(status + "(!=(NULL|0))?") && answer != null
                && Syntax.text(answer.getReturnValue()).equals("KErrInUse");
    }

    /** A length that is an error: the set-up has refused the descriptor before. */
    boolean isLengthTest(StartStatement part) {
        return part.kind() == Kind.CHECK && part.value().matches("\\w+<(0|KErrNone)")
                && part.statement() instanceof IASTIfStatement test && RequestStart.answersLength(test);
    }

    boolean asksLength(StartStatement part) {
        return start.callsIn(part.statement()).stream().anyMatch(c -> KernelApi.REMOTE_LENGTH.contains(c.callee()));
    }

    /** A question for a length, asked of the buffer. */
    String length(CallSite query) {
        String buffer = bufferOf(Syntax.text(Syntax.bare(query.arguments().get(1))));
        return buffer + (query.calls("Kern::ThreadGetDesLength") ? "->Length()" : "->MaxLength()");
    }

    /** The names the set-up uses. */
    Set<String> parameters() {
        var names = new LinkedHashSet<>(valueOfBuffer.values());
        names.add(statusParameter);
        for (String raw : rawArguments.values()) {
            for (Parameter parameter : start.function().parameters()) {
                if (raw.matches(".*\\b" + parameter.name() + "\\b.*")) {
                    names.add(parameter.name());
                }
            }
        }
        return names;
    }

    String clientCheck() {
        return client.isEmpty() ? ""
                : "    if (&Kern::CurrentThread() != " + client + ")\n        return KErrAccessDenied;\n";
    }

    /** @param result name for the results of the set-up */
    String open(String result) {
        String test = "    if (" + result + " != KErrNone)\n        return " + result + ";\n";
        var text = new StringBuilder("    TInt " + result + " = " + status + "->StartSetup(" + statusParameter + ");\n"
                + test);
        forgotten.forEach(b -> text.append("    ").append(b).append(" = NULL;\n"));
        valueOfBuffer.forEach((buffer, value) -> {
            String raw = rawArguments.get(buffer);
            text.append("    ").append(result).append(" = ").append(status).append("->AddBuffer(").append(buffer)
                    .append(", ").append(raw == null ? pointer(value) : "(TLinAddr)" + value + raw).append(");\n")
                    .append(test);
        });
        return text.toString();
    }

    /** AddBuffer takes a descriptor that may be written; whether it may, it reads from the descriptor itself. */
    private String pointer(String value) {
        Parameter parameter = start.parameter(value);
        return parameter != null && parameter.type().startsWith("const ") ? "(TAny*)" + value : value;
    }

    String close() {
        return "    " + status + "->EndSetup();\n";
    }

    /** How many uses of a parameter in statements that stay become uses of a buffer. */
    long replacedUses(RequestStart of, PreFunction pre, String parameter) {
        if (!bufferOfParameter.containsKey(parameter)) {
            return 0;
        }
        return of.function().calls().stream().filter(c -> of.contains(c.node()) && !pre.isRemoved(c.node())
                && isBufferCall(c) && Syntax.text(Syntax.bare(c.arguments().get(1))).equals(parameter)).count();
    }

    static boolean isBufferCall(CallSite call) {
        return KernelApi.REMOTE_TRANSFER.contains(call.callee()) || KernelApi.REMOTE_LENGTH.contains(call.callee());
    }
}
