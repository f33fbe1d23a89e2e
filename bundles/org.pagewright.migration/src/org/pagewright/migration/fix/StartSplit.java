// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.SourceRange;

/** Puts the Pre functions of starts where the client's thread comes by: PreRequest of a message channel, or the start. */
final class StartSplit {
    private final Channel channel;
    private final Edits edits;

    StartSplit(Channel channel, Edits edits) {
        this.channel = channel;
        this.edits = edits;
    }

    void apply(Map<RequestStart, PreFunction> functions) throws NotRepairable {
        if (channel.isMessageChannel()) {
            message(functions);
        } else {
            direct(functions);
        }
    }

    private void message(Map<RequestStart, PreFunction> functions) throws NotRepairable {
        FunctionFacts request = ClientMessages.of(channel).request();
        var side = new ClientSide(channel);
        for (Map.Entry<RequestStart, PreFunction> one : functions.entrySet()) {
            RequestStart start = one.getKey();
            CaseGroup group;
            List<String> arguments;
            PreFunction pre = one.getValue();
            if (start.function() == request) {
                group = caseOf(request, start.parts().get(0).statement());
                if (pre.setsUp()) {
                    assignsNothingOutside(start, pre);
                }
                arguments = pre.parameters().stream().map(Parameter::name).toList();
            } else {
                CallSite call = onlyCall(start.function(), request);
                group = caseOf(request, call.node());
                if (pre.setsUp() && group.statements().stream().anyMatch(s -> !Syntax.contains(s, call.node())
                        && !(s instanceof IASTBreakStatement) && !(s instanceof IASTReturnStatement))) {
                    throw new NotRepairable(request.qualifiedName() + " does more than calling "
                            + start.function().name());
                }
                arguments = arguments(request, start, pre, call);
            }
            if (group.labels().isEmpty()) {
                throw new NotRepairable("the case of " + request.qualifiedName()
                        + " that starts the request is also entered in another way");
            }
            String name = freeName(pre.name(group.labels()));
            side.prepare(group.labels(), name + "(" + String.join(", ", arguments) + ")");
            side.define(pre.define(name));
            declare(request, name, pre);
        }
        if (functions.values().stream().anyMatch(PreFunction::setsUp)) {
            startsAtSwitch(request);
        }
        side.requests(edits);
    }

    private void declare(FunctionFacts beside, String name, PreFunction pre) throws NotRepairable {
        IASTSimpleDeclaration declared = channel.declaration(beside.name());
        if (declared == null) {
            throw new NotRepairable(beside.name() + " is not declared alone in " + channel.type().name());
        }
        channel.declare(edits, declared, "TInt " + name + "(" + pre.declared() + ");");
    }

    private String freeName(String name) throws NotRepairable {
        if (channel.facts().function(channel.type().name(), name) != null || channel.declaration(name) != null) {
            throw new NotRepairable(channel.type().name() + " has a function " + name + " already");
        }
        return name;
    }

    private static CaseGroup caseOf(FunctionFacts request, IASTNode node) throws NotRepairable {
        for (IASTNode at = node; at != null; at = at.getParent()) {
            CaseGroup group = at instanceof IASTStatement statement ? CaseGroup.of(request, statement) : null;
            if (group != null) {
                return group;
            }
        }
        throw new NotRepairable(request.qualifiedName() + " does not choose the request with a switch over its first "
                + "parameter");
    }

    private CallSite onlyCall(FunctionFacts start, FunctionFacts request) throws NotRepairable {
        List<CallSite> callers = channel.facts().graph().callers(start);
        if (callers.size() != 1 || callers.get(0).owner() != request) {
            throw new NotRepairable(start.qualifiedName() + " is not only called by " + request.name());
        }
        return callers.get(0);
    }

    private static List<String> arguments(FunctionFacts request, RequestStart start, PreFunction pre, CallSite call)
            throws NotRepairable {
        Set<String> known = request.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        var written = new ArrayList<String>();
        List<Parameter> all = start.function().parameters();
        for (Parameter parameter : pre.parameters()) {
            IASTNode argument = call.arguments().get(all.indexOf(parameter));
            if (!known.containsAll(Syntax.names(argument))) {
                throw new NotRepairable(start.function().name() + " is called with " + Syntax.text(argument)
                        + ", which the client's thread does not have");
            }
            SourceRange range = request.source().range(argument);
            written.add(request.source().file().text().substring(range.offset(), range.offset() + range.length()));
        }
        return written;
    }

    /** A request that fails before its case would stay set up for ever. */
    private static void startsAtSwitch(FunctionFacts request) throws NotRepairable {
        for (IASTNode statement : request.node().getBody().getChildren()) {
            if (statement instanceof IASTSwitchStatement) {
                return;
            }
            if (statement instanceof IASTStatement before
                    && !Statements.in(before, IASTReturnStatement.class).isEmpty()) {
                throw new NotRepairable(request.qualifiedName() + " can fail before it looks at the request");
            }
        }
    }

    private static void assignsNothingOutside(RequestStart start, PreFunction pre) throws NotRepairable {
        var own = new TreeSet<String>();
        for (StartStatement part : start.parts()) {
            if (pre.removed().contains(part.statement())) {
                continue;
            }
            Statements.in(part.statement(), IASTDeclarationStatement.class)
                    .forEach(d -> own.addAll(Syntax.names(d)));
            for (IASTExpressionStatement only : Statements.in(part.statement(), IASTExpressionStatement.class)) {
                if (only.getExpression() instanceof IASTBinaryExpression assign
                        && assign.getOperator() == IASTBinaryExpression.op_assign
                        && assign.getOperand1() instanceof IASTIdExpression id
                        && start.function().localType(Syntax.text(id)) != null && !own.contains(Syntax.text(id))) {
                    throw new NotRepairable(start.function().qualifiedName()
                            + " can still fail after the request was set up, through " + Syntax.text(id));
                }
            }
        }
    }

    private void direct(Map<RequestStart, PreFunction> functions) throws NotRepairable {
        for (Map.Entry<RequestStart, PreFunction> one : functions.entrySet()) {
            RequestStart start = one.getKey();
            PreFunction pre = one.getValue();
            FunctionFacts function = start.function();
            if (!channel.facts().contexts().runsIn(function, Context.CLIENT)
                    || channel.facts().contexts().shared(function) != null) {
                throw new NotRepairable(function.qualifiedName() + " does not only run in the client's thread");
            }
            CaseGroup group = pre.isInline() ? caseOf(function, start.parts().get(0).statement())
                    : new CaseGroup(List.of(), List.of());
            String name = freeName(pre.name(group.labels()));
            declare(function, name, pre);
            ParsedSource source = function.source();
            SourceRange first = source.range(start.parts().get(0).statement());
            String indent = TextAnchor.indent(source.file(), first.offset());
            String end = TextAnchor.lineEnd(source.file());
            String result = "r" + name.substring(3);
            String arguments = pre.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
            edits.insert(source, TextAnchor.aboveComment(source.file(), first.offset()),
                    indent + "if (TInt " + result + " = " + name + "(" + arguments + "))" + end + indent
                            + TextAnchor.step(source.file()) + "return " + result + ";" + end);
            int head = source.range(function.node()).offset();
            edits.insert(source, TextAnchor.aboveComment(source.file(), head),
                    CodeStyle.of(function).apply(pre.define(name), TextAnchor.indent(source.file(), head))
                            + TextAnchor.lineEnd(source.file()));
        }
    }
}
