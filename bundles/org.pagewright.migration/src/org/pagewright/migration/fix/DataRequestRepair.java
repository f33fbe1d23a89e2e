// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.fix.StartStatement.Kind;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/**
 * R3: turns a status and the addresses of one or two results into one data request. It also answers R1 for such a
 * status, since a plain request would leave the results behind. Steps back unless status and addresses are stored
 * together everywhere and every other completion is a guarded error: a request that is reused would write to an old
 * address.
 */
final class DataRequestRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R3", "R1");
    }

    @Override
    public String byHand(Finding finding) {
        return finding.rule().equals("R3") ? "store the status with SetStatus and the address with SetDestPtr in one "
                + "place, complete with Data() and QueueRequestComplete, and keep requests without a result apart; "
                + "two results need a TClientDataRequest2." : "";
    }

    @Override
    public String unfit(Finding finding) {
        return finding.rule().equals("R3") ? "no status of the channel is completed with the result" : "";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null) {
            return Optional.empty();
        }
        boolean result = finding.rule().equals("R3");
        CallSite completion = result ? ResultWrite.completion(call) : call;
        if (completion == null) {
            if (facts.role(call.owner().className()) == Role.DIRECT_CHANNEL) {
                throw new NotRepairable(shared(call.owner().className()));
            }
            throw new NotRepairable(call.owner().calls().stream().anyMatch(KernelApi::isQueuedComplete)
                    ? "the request is an object already, but one without data"
                    : "the completion does not follow the write directly");
        }
        String status = completion.argument(1);
        if (!status.matches("i[A-Z]\\w*") || !result && facts.classNamed(call.owner().className()) == null) {
            return Optional.empty();
        }
        Channel channel = Channel.of(facts, call.owner());
        List<CallSite> writing = new ArrayList<>();
        for (CallSite each : completions(channel, status)) {
            if (!ResultWrite.before(channel.type(), each).isEmpty()) {
                writing.add(each);
            }
        }
        if (writing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(fix(channel, status, writing));
    }

    private static List<CallSite> completions(Channel channel, String status) {
        return channel.facts().functionsOf(channel.type().name()).stream().flatMap(f -> f.calls().stream())
                .filter(c -> c.calls("Kern::RequestComplete") && c.argument(1).equals(status)).toList();
    }

    private static Fix fix(Channel channel, String status, List<CallSite> writing) throws NotRepairable {
        // On a channel that several threads of the client enter, address and value need a mutex of their own (9.4).
        if (!channel.isMessageChannel()) {
            throw new NotRepairable(shared(channel.type().name()));
        }
        if (writing.size() > 1) {
            throw new NotRepairable(status + " is completed with a result in several places");
        }
        CallSite completion = writing.get(0);
        List<ResultWrite> writes = ResultWrite.before(channel.type(), completion);
        if (writes.size() > 2 || writes.stream().map(ResultWrite::dest).distinct().count() != writes.size()) {
            throw new NotRepairable("a data request carries two results at most, each to its own address");
        }
        for (CallSite other : completions(channel, status)) {
            if (other != completion
                    && (!other.argument(2).matches("KErr(?!None\\b)\\w+") || !isGuarded(other, status))) {
                throw new NotRepairable(other.owner().qualifiedName() + " completes " + status
                        + " without a result in line " + other.range().line());
            }
        }
        var edits = new Edits();
        var member = new StatusMember(channel, status, edits);
        String many = writes.size() == 1 ? "" : "2";
        member.become("TClientDataRequest" + many + "<" + writes.stream().map(ResultWrite::type)
                .collect(Collectors.joining(", ")) + ">", "Kern::CreateClientDataRequest" + many, "",
                "Kern::DestroyClientRequest");
        List<String> dests = writes.stream().map(ResultWrite::dest).toList();
        member.uses("Kern::QueueRequestComplete", id -> false,
                (function, assign) -> start(channel, member, status, dests, function, assign, edits));
        for (ResultWrite write : writes) {
            onlyStoredWithStatus(channel, status, write);
            IASTSimpleDeclaration declared = channel.declaration(write.dest());
            if (declared == null || !channel.type().members().getOrDefault(write.dest(), "").matches("\\w+\\*")) {
                throw new NotRepairable(write.dest() + " is not declared on its own");
            }
            edits.remove(channel.source(), declared);
        }
        ResultCompletion.edit(status, writes, completion, edits);
        return edits.fix("Make " + status + " a TClientDataRequest" + many);
    }

    private static String shared(String channel) {
        return "several threads of the client can enter " + channel + ", so a mutex must guard the request";
    }

    private static boolean isGuarded(CallSite call, String status) {
        IASTIfStatement guard = Syntax.parent(call.node(), IASTIfStatement.class);
        return guard != null && Syntax.names(guard.getConditionExpression()).contains(status)
                && Syntax.contains(guard.getThenClause(), call.node());
    }

    /** The status and its addresses are stored together: SetStatus first, then SetDestPtr for each. */
    private static void start(Channel channel, StatusMember member, String status, List<String> dests,
            FunctionFacts function, IASTBinaryExpression assign, Edits edits) throws NotRepairable {
        RequestStart start = RequestStart.around(function, (IASTStatement) assign.getParent());
        var stored = new ArrayList<StartStatement>();
        for (StartStatement part : start.parts()) {
            boolean own = part.statement() == assign.getParent();
            if (own || part.kind() == Kind.ADDRESS && dests.contains(part.name())) {
                stored.add(part);
            }
        }
        if (stored.size() != dests.size() + 1 || stored.stream().map(StartStatement::name).distinct().count() != stored
                .size()) {
            throw new NotRepairable(function.qualifiedName() + " does not keep " + status + " together with "
                    + String.join(" and ", dests));
        }
        ParsedSource source = function.source();
        String setStatus = member.setStatusText(function, assign, stored.get(0).statement());
        StartStatement before = stored.get(0);
        for (StartStatement part : stored) {
            String text = part.statement() == assign.getParent() ? "" : destination(status, dests, start, part);
            if (part == before) {
                text = setStatus + (text.isEmpty() ? "" : newLine(source, part) + text);
            } else if (!text.isEmpty()
                    && source.range(part.statement()).line() == source.range(before.statement()).line()) {
                text = newLine(source, part) + text;
            }
            if (text.isEmpty()) {
                edits.remove(source, part.statement());
            } else {
                edits.replace(source, part.statement(), text);
            }
        }
    }

    private static String newLine(ParsedSource source, StartStatement part) {
        return TextAnchor.lineEnd(source.file())
                + TextAnchor.indent(source.file(), source.range(part.statement()).offset());
    }

    private static String destination(String status, List<String> dests, RequestStart start, StartStatement part) {
        return status + "->SetDestPtr" + (dests.size() == 1 ? "" : String.valueOf(dests.indexOf(part.name()) + 1))
                + "(" + start.written(part) + ");";
    }

    private static void onlyStoredWithStatus(Channel channel, String status, ResultWrite write) throws NotRepairable {
        for (MemberUses use : MemberUses.all(channel.facts(), channel.type().name(), write.dest())) {
            boolean written = use.id() == Syntax.bare(write.write().arguments().get(1));
            boolean stored = false;
            if (!written && use.id().getParent() instanceof IASTBinaryExpression assign
                    && assign.getOperand1() == use.id()
                    && assign.getParent() instanceof IASTStatement statement) {
                RequestStart start = RequestStart.around(use.function(), statement);
                stored = start.parts(Kind.ADDRESS).stream().anyMatch(p -> p.statement() == statement)
                        && start.parts().stream().anyMatch(p -> p.name().equals(status));
            }
            if (!written && !stored) {
                throw new NotRepairable(use.where(write.dest()));
            }
        }
    }
}
