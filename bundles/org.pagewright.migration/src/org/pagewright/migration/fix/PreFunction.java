// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Parameter;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.fix.StartStatement.Kind;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/**
 * The part of a start that moves to a function of its own, which runs in the client's thread before the request is
 * queued: checks of the arguments, and the set-up of a buffer request when there is one.
 */
final class PreFunction {
    private final Channel channel;
    private final RequestStart start;
    private final @Nullable BufferSetup setup;
    private final Set<IASTStatement> removed = new LinkedHashSet<>();

    /** @param setup the buffer request to set up; null when only checks move */
    PreFunction(Channel channel, RequestStart start, @Nullable BufferSetup setup) {
        this.channel = channel;
        this.start = start;
        this.setup = setup;
        for (StartStatement part : start.parts()) {
            if (part.kind() == Kind.CHECK && (setup != null || asksClient(part))
                    || setup != null && (setup.isStored(part) || setup.isOwnValue(part))) {
                removed.add(part.statement());
            }
        }
        for (StartStatement part : start.parts(Kind.DECLARATION).reversed()) {
            if (!isUsedAfter(part)) {
                removed.add(part.statement());
            }
        }
    }

    /** Whether a check is about what the client passed; a test of the driver's state stays where it is. */
    private boolean asksClient(StartStatement check) {
        if (check.statement() instanceof IASTIfStatement test && !RequestStart.forgets(test).isEmpty()) {
            return false;
        }
        List<String> names = Syntax.names(check.statement());
        return names.stream().anyMatch(n -> start.parameter(n) != null || start.function().localType(n) != null);
    }

    /** Whether a request is set up, so that it must not fail any more. */
    boolean setsUp() {
        return setup != null;
    }

    /** Statements of the start that are no longer there. */
    Set<IASTStatement> removed() {
        return removed;
    }

    boolean isRemoved(IASTNode node) {
        return removed.stream().anyMatch(s -> Syntax.contains(s, node));
    }

    private boolean isUsedAfter(StartStatement local) {
        return start.parts().stream().filter(p -> !removed.contains(p.statement()) && p != local)
                .anyMatch(p -> Syntax.names(p.statement()).contains(local.name()));
    }

    /** The name of the function: PreRead for StartRead or the label ERead. */
    String name(List<String> labels) {
        String own = start.function().name();
        Matcher named = Pattern.compile("(?:Start|Do|Begin)([A-Z]\\w*)").matcher(own);
        if (!isInline() && named.matches()) {
            return "Pre" + named.group(1);
        }
        String label = labels.isEmpty() ? own : labels.get(0);
        String last = label.substring(label.lastIndexOf(':') + 1);
        return "Pre" + (last.matches("[EK][A-Z]\\w*") ? last.substring(1) : last);
    }

    /** Whether the start is a case of a function and not a function of its own. */
    boolean isInline() {
        return start.parts().isEmpty()
                || start.parts().get(0).statement().getParent() != start.function().node().getBody();
    }

    /** The parameters the function needs, in the order of the function they come from. */
    List<Parameter> parameters() {
        var used = new LinkedHashSet<String>();
        for (StartStatement part : moved()) {
            used.addAll(Syntax.names(part.statement()));
        }
        BufferSetup buffers = setup;
        if (buffers != null) {
            used.addAll(buffers.parameters());
        }
        return start.function().parameters().stream().filter(p -> used.contains(p.name())).toList();
    }

    /** What moves: the removed statements, and declarations that both sides need. */
    private List<StartStatement> moved() {
        var moved = new ArrayList<StartStatement>();
        for (int i = start.parts().size() - 1; i >= 0; i--) {
            StartStatement part = start.parts().get(i);
            BufferSetup buffers = setup;
            boolean stays = part.kind() == Kind.OTHER
                    || buffers != null && (buffers.isBusyTest(part) || buffers.isLengthTest(part))
                    || part.kind() == Kind.STATUS || part.kind() == Kind.ADDRESS
                    || (part.kind() == Kind.STORE || part.kind() == Kind.CHECK) && !removed.contains(part.statement());
            boolean needed = part.kind() != Kind.DECLARATION
                    || moved.stream().anyMatch(m -> Syntax.names(m.statement()).contains(part.name()))
                    || buffers != null && buffers.parameters().contains(part.name());
            if (!stays && needed) {
                moved.add(0, part);
            }
        }
        return moved;
    }

    /** The definition, written with four spaces and braces at line ends. */
    String define(String name) {
        BufferSetup buffers = setup;
        var early = new StringBuilder();
        var late = new StringBuilder();
        var lateNames = new LinkedHashSet<String>();
        for (StartStatement part : moved()) {
            boolean after = buffers != null && (part.kind() == Kind.STORE || buffers.asksLength(part)
                    || Syntax.names(part.statement()).stream().anyMatch(lateNames::contains));
            (after ? late : early).append(text(part, after));
            if (after && part.kind() == Kind.DECLARATION) {
                lateNames.add(part.name());
            }
        }
        String body = buffers == null ? early.toString()
                : buffers.clientCheck() + early + buffers.open(result()) + late + buffers.close();
        return "TInt " + channel.type().name() + "::" + name + "(" + declared() + ") {\n" + body
                + "    return KErrNone;\n}\n";
    }

    /** A name for results that no local of the user has. */
    private String result() {
        return moved().stream().anyMatch(m -> m.name().equals("r")) ? "setup" : "r";
    }

    String declared() {
        return parameters().stream().map(p -> p.type() + " " + p.name()).collect(Collectors.joining(", "));
    }

    private String text(StartStatement part, boolean afterSetup) {
        String comments = comments(part.statement());
        if (part.statement() instanceof IASTIfStatement test) {
            var answer = RequestStart.answer(test);
            String condition = written(test.getConditionExpression());
            String leave = "return " + Syntax.text(answer == null ? null : answer.getReturnValue()) + ";\n";
            BufferSetup buffers = setup;
            return comments + (afterSetup && buffers != null
                    ? "    if (" + condition + ") {\n        " + buffers.status() + "->Reset();\n        " + leave
                            + "    }\n"
                    : "    if (" + condition + ")\n        " + leave);
        }
        return comments + "    " + written(part.statement()) + "\n";
    }

    /** A piece of the user's text on one line, with lengths asked of the buffer. */
    private String written(@Nullable IASTNode node) {
        if (node == null) {
            return "";
        }
        SourceFile file = start.function().source().file();
        SourceRange range = start.function().source().range(node);
        var text = new StringBuilder(file.text().substring(range.offset(), range.offset() + range.length()));
        BufferSetup buffers = setup;
        List<CallSite> calls = start.callsIn(node);
        for (int i = calls.size() - 1; i >= 0 && buffers != null; i--) {
            SourceRange call = calls.get(i).range();
            int at = call.offset() - range.offset();
            text.replace(at, at + call.length(), buffers.length(calls.get(i)));
        }
        return text.toString().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The comment lines right above a statement. */
    private String comments(IASTStatement statement) {
        SourceFile file = start.function().source().file();
        int line = start.function().source().range(statement).line();
        int top = file.lineOf(TextAnchor.aboveComment(file, file.lineStart(line)));
        var text = new StringBuilder();
        for (int i = top; i < line; i++) {
            text.append("    ").append(file.line(i).strip()).append('\n');
        }
        return text.toString();
    }

    /** Removes what moved, and the names of parameters that nothing uses any more. */
    void remove(Edits edits) throws NotRepairable {
        FunctionFacts function = start.function();
        for (IASTStatement statement : removed) {
            edits.removeWithComment(function.source(), statement);
        }
        if (!(function.node().getDeclarator() instanceof IASTStandardFunctionDeclarator declarator)) {
            return;
        }
        for (int i = 0; i < function.parameters().size(); i++) {
            String name = function.parameters().get(i).name();
            long all = MemberUses.of(function.node().getBody(), name);
            long gone = removed.stream().mapToLong(s -> MemberUses.of(s, name)).sum();
            BufferSetup buffers = setup;
            long asked = buffers == null ? 0 : buffers.replacedUses(start, this, name);
            boolean passed = !channel.isMessageChannel() && parameters().contains(function.parameters().get(i));
            if (!name.isEmpty() && all > 0 && all == gone + asked && !passed) {
                SourceRange place = function.source().range(declarator.getParameters()[i].getDeclarator().getName());
                int from = place.offset();
                String text = function.source().file().text();
                int start0 = text.charAt(from - 1) == ' ' ? from - 1 : from;
                edits.add(function.source(), new TextEdit(start0,
                        place.offset() + place.length() - start0, ""));
            }
        }
    }
}
