// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.fix.StartStatement.Kind;
import org.pagewright.model.Fix;

/** A status of a channel with the buffers of its request, and the edits that make them a buffer request. */
final class BufferRequest {
    private final Channel channel;
    private final String status;
    private final Map<RequestStart, BufferSetup> starts = new LinkedHashMap<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Edits edits = new Edits();

    private BufferRequest(Channel channel, String status) {
        this.channel = channel;
        this.status = status;
    }

    /** The status of the request a transfer belongs to; empty when no start shows it. */
    static String statusOf(DriverFacts facts, CallSite call) {
        String name = BufferRequestRepair.name(call, 1);
        for (FunctionFacts function : facts.functionsOf(call.owner().className())) {
            for (IASTStatement statement : Statements.of(function, IASTStatement.class)) {
                RequestStart start = BufferRequestRepair.around(function, statement);
                if (start != null && (start.contains(call.node()) && start.parameter(name) != null
                        || start.parts(Kind.ADDRESS).stream().anyMatch(p -> p.name().equals(name)))) {
                    List<StartStatement> stored = start.parts(Kind.STATUS);
                    if (stored.size() == 1) {
                        return stored.get(0).name();
                    }
                }
            }
        }
        return "";
    }

    /** The request of a status; null when no buffer belongs to it. */
    static @Nullable BufferRequest of(Channel channel, String status) throws NotRepairable {
        var request = new BufferRequest(channel, status);
        var found = new ArrayList<RequestStart>();
        for (MemberUses use : MemberUses.all(channel.facts(), channel.type().name(), status)) {
            IASTStatement statement = stored(use.id());
            if (statement != null) {
                RequestStart start = RequestStart.around(use.function(), statement);
                if (found.stream().noneMatch(start::isSame)) {
                    found.add(start);
                }
            }
        }
        for (RequestStart start : found) {
            request.findBuffers(start);
        }
        boolean any = !request.members.isEmpty()
                || found.stream().anyMatch(s -> !request.directBuffers(s, Set.of()).isEmpty());
        if (!any) {
            return null;
        }
        for (RequestStart start : found) {
            request.add(start);
        }
        return request;
    }

    private static @Nullable IASTStatement stored(IASTIdExpression id) {
        if (id.getParent() instanceof IASTBinaryExpression assign && assign.getOperand1() == id
                && assign.getOperator() == IASTBinaryExpression.op_assign
                && assign.getParent() instanceof IASTExpressionStatement statement
                && !Syntax.text(assign.getOperand2()).matches("NULL|0")) {
            return statement;
        }
        IASTIfStatement test = Syntax.parent(id, IASTIfStatement.class);
        return test != null && test.getConditionExpression() != null
                && Syntax.contains(test.getConditionExpression(), id)
                && CompareAndSwap.status(test).equals(Syntax.text(id)) ? test : null;
    }

    private void findBuffers(RequestStart start) {
        for (StartStatement part : start.parts(Kind.ADDRESS)) {
            if (calls(part.name()).stream().anyMatch(BufferRequest::isOfAnyLength)) {
                members.add(part.name());
            }
        }
    }

    private List<CallSite> calls(String member) {
        return channel.facts().functionsOf(channel.type().name()).stream().flatMap(f -> f.calls().stream())
                .filter(c -> BufferSetup.isBufferCall(c) && BufferRequestRepair.name(c, 1).equals(member)).toList();
    }

    /** A transfer of a fixed size is a result, not a buffer (R3). */
    private static boolean isOfAnyLength(CallSite call) {
        return BufferSetup.isBufferCall(call)
                && !(BufferTransfer.isRaw(call) && call.argument(3).matches("sizeof.*|\\d+"));
    }

    /** Parameters of the client that a start uses as buffers without keeping them. */
    private Set<String> directBuffers(RequestStart start, Set<String> kept) {
        var direct = new LinkedHashSet<String>();
        for (CallSite call : start.function().calls()) {
            String name = BufferSetup.isBufferCall(call) ? BufferRequestRepair.name(call, 1) : "";
            Parameter parameter = start.parameter(name);
            if (parameter != null && parameter.type().endsWith("*") && start.contains(call.node())
                    && !kept.contains(name) && isOfAnyLength(call)) {
                direct.add(name);
            }
        }
        return direct;
    }

    private void add(RequestStart start) throws NotRepairable {
        String client = client();
        var setup = new BufferSetup(start, status, members, channel.isMessageChannel() ? client : "");
        var kept = new LinkedHashSet<String>();
        start.parts(Kind.ADDRESS).stream().filter(setup::isStored).forEach(p -> kept.add(p.value()));
        for (String parameter : directBuffers(start, kept)) {
            String base = status.replaceFirst("(Request)?(Status|Stat)?$", "");
            String member = base + (base.length() > 1 ? "Buffer" : "ClientBuffer");
            if (channel.type().members().containsKey(member) || !setup.buffers().isEmpty()) {
                throw new NotRepairable(start.function().qualifiedName() + " uses " + parameter
                        + " beside other buffers of the request");
            }
            setup.add(member, parameter);
            added.add(member);
        }
        if (setup.buffers().isEmpty()) {
            throw new NotRepairable(start.function().qualifiedName() + " starts a request with " + status
                    + " that has no buffer");
        }
        for (String buffer : setup.buffers()) {
            raw(start, setup, buffer);
        }
        starts.put(start, setup);
    }

    private String client() {
        for (FunctionFacts function : channel.facts().functionsOf(channel.type().name())) {
            for (CallSite call : function.calls()) {
                String thread = BufferSetup.isBufferCall(call) ? call.argument(0) : "";
                if (thread.startsWith("i") && channel.type().members().getOrDefault(thread, "").equals("DThread*")) {
                    return thread;
                }
            }
        }
        return "";
    }

    private void raw(RequestStart start, BufferSetup setup, String buffer) throws NotRepairable {
        var transfers = new ArrayList<>(calls(buffer));
        start.function().calls().stream().filter(c -> BufferSetup.isBufferCall(c) && start.contains(c.node())
                && setup.bufferOf(BufferRequestRepair.name(c, 1)).equals(buffer)).forEach(transfers::add);
        List<CallSite> raw = transfers.stream().filter(BufferTransfer::isRaw).toList();
        if (raw.isEmpty()) {
            return;
        }
        if (raw.size() != transfers.size()) {
            throw new NotRepairable(buffer + " is a descriptor in one place and plain memory in another");
        }
        String size = raw.get(0).argument(3);
        String length = size;
        for (StartStatement part : start.parts(Kind.STORE)) {
            length = part.name().equals(size) ? start.written(part) : length;
        }
        if (length.equals(size) && start.parameter(size) == null && !size.matches("sizeof.*|\\d+|K[A-Z]\\w*")) {
            throw new NotRepairable("the length of " + buffer + " is not known where the request starts");
        }
        setup.setRaw(buffer, length, raw.stream().anyMatch(BufferTransfer::writes));
    }

    Fix fix() throws NotRepairable {
        int most = starts.values().stream().mapToInt(s -> s.buffers().size()).max().orElse(1);
        var member = new StatusMember(channel, status, edits);
        member.become("TClientBufferRequest", "Kern::CreateClientBufferRequest", ", " + most
                + ", TClientBufferRequest::EPinVirtual", "Kern::DestroyClientBufferRequest");
        var buffers = new BufferMembers(channel, members, added, edits);
        buffers.declare(status);
        Set<String> own = ownValues();
        starts.values().forEach(s -> s.share(members, buffers.tested(), own));
        var functions = new LinkedHashMap<RequestStart, PreFunction>();
        starts.forEach((start, setup) -> functions.put(start, new PreFunction(channel, start, setup)));
        for (MemberUses use : MemberUses.all(channel.facts(), channel.type().name(), status)) {
            for (Map.Entry<RequestStart, PreFunction> start : functions.entrySet()) {
                if (BufferMembers.isTested(use.id()) && start.getKey().contains(use.id())
                        && !start.getValue().isRemoved(use.id())) {
                    throw new NotRepairable(
                            use.function().qualifiedName() + " asks for " + status + " before it starts "
                                    + "a request, which would be set up by then");
                }
            }
        }
        member.uses("Kern::QueueBufferRequestComplete",
                id -> functions.values().stream().anyMatch(f -> f.isRemoved(id)), (function, assign) -> {
                    throw new NotRepairable(function.qualifiedName() + " keeps " + status + " in another way");
                });
        buffers.edit(starts, functions);
        for (Map.Entry<RequestStart, PreFunction> start : functions.entrySet()) {
            start.getValue().remove(edits);
            StartFailure.edit(channel, start.getKey(), start.getValue(), status, client(), edits);
        }
        new StartSplit(channel, edits).apply(functions);
        return edits.fix("Make " + status + " a TClientBufferRequest that pins its buffer");
    }

    /** Values only this request stores: the set-up refuses a second request while they are used. */
    private Set<String> ownValues() {
        var own = new LinkedHashSet<String>();
        for (RequestStart start : starts.keySet()) {
            for (StartStatement part : start.parts(Kind.STORE)) {
                boolean all = true;
                for (FunctionFacts function : channel.facts().functionsOf(channel.type().name())) {
                    boolean completes = function.calls().stream().anyMatch(c -> c.calls("Kern::RequestComplete")
                            && c.argument(1).equals(status));
                    long here = starts.keySet().stream().filter(s -> s.function() == function)
                            .flatMap(s -> s.parts(Kind.STORE).stream()).filter(p -> p.name().equals(part.name()))
                            .count();
                    all &= completes || MemberUses.assignments(function, part.name()) == here;
                }
                if (all) {
                    own.add(part.name());
                }
            }
        }
        return own;
    }
}
