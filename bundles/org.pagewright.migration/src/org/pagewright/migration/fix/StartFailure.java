// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** What becomes of a start that fails after its request was set up: the request is completed, or reset. */
final class StartFailure {
    private static final Set<String> LOCKS = Set.of("NKern::FMWait", "NKern::LockSystem", "NKern::ThreadEnterCS",
            "Kern::MutexWait", "Kern::SemaphoreWait", "NKern::Lock");

    private static final Set<String> TAKES = Set.of("Open", "New", "Alloc", "AllocZ", "OpenSharedChunk");

    private StartFailure() {
    }

    /**
     * Edits the failing returns that stay in a start.
     *
     * @param client member with the client's thread
     */
    static void edit(Channel channel, RequestStart start, PreFunction pre, String status, String client, Edits edits)
            throws NotRepairable {
        ParsedSource source = start.function().source();
        if (!Syntax.text(start.function().node().getDeclSpecifier()).equals("TInt")) {
            throw new NotRepairable(start.function().qualifiedName() + " returns no TInt");
        }
        for (IASTReturnStatement leave : Statements.of(start.function(), IASTReturnStatement.class)) {
            String value = Syntax.text(leave.getReturnValue());
            if (!start.contains(leave) || pre.isRemoved(leave) || value.matches("KErrNone|0")) {
                continue;
            }
            if (!value.matches("\\w+") || client.isEmpty() && channel.isMessageChannel()) {
                throw new NotRepairable(
                        start.function().qualifiedName() + " can still fail after the request was set up,"
                                + " in line " + source.range(leave).line());
            }
            boolean fails = value.startsWith("KErr") || isGuarded(leave, value);
            String undo = channel.isMessageChannel()
                    ? "Kern::QueueBufferRequestComplete(" + client + ", " + status + ", " + value + ");"
                    : status + "->Reset();";
            String last = channel.isMessageChannel() ? "return KErrNone;" : "return " + value + ";";
            replace(source, leave, fails ? undo : "if (" + value + " != KErrNone)\n    " + undo, last, edits);
        }
        for (Map.Entry<IASTBreakStatement, String> leave : breaks(start, 0).entrySet()) {
            String value = leave.getValue();
            if (client.isEmpty() && channel.isMessageChannel()) {
                throw new NotRepairable(start.function().qualifiedName()
                        + " can still fail after the request was set up");
            }
            beforeBreak(source, leave.getKey(), channel.isMessageChannel()
                    ? "if (" + value + " != KErrNone) {\n    Kern::QueueBufferRequestComplete(" + client + ", " + status
                            + ", " + value + ");\n    " + value + " = KErrNone;\n}"
                    : "if (" + value + " != KErrNone)\n    " + status + "->Reset();", edits);
        }
    }

    /** A request that is refused leaves the function, so that it must have a result and hold nothing. */
    static void mayReturn(FunctionFacts function) throws NotRepairable {
        if (!Syntax.text(function.node().getDeclSpecifier()).equals("TInt")) {
            throw new NotRepairable(function.qualifiedName() + " keeps the status but returns no TInt, so it cannot "
                    + "refuse a request that is in use");
        }
        for (CallSite call : function.calls()) {
            if (LOCKS.contains(call.callee())) {
                throw new NotRepairable(function.qualifiedName() + " keeps the status and uses " + call.callee());
            }
        }
    }

    /** What was taken before is not given back when the request is refused. */
    static void mayRefuse(FunctionFacts function, RequestStart start, int at) throws NotRepairable {
        for (CallSite call : function.calls()) {
            boolean takes = call.callee().equals("new") || TAKES.contains(call.name());
            if (takes && start.contains(call.node()) && call.range().offset() < at) {
                throw new NotRepairable(function.qualifiedName() + " calls " + call.callee()
                        + " before it keeps the status, and would not undo that for a request that is in use");
            }
        }
    }

    /** Frees a request before each return after its status was set that reports a failure. */
    static void reset(FunctionFacts function, IASTStatement stored, String status, Edits edits) throws NotRepairable {
        ParsedSource source = function.source();
        RequestStart start = RequestStart.around(function, stored);
        int from = source.range(stored).offset();
        mayRefuse(function, start, from);
        for (IASTReturnStatement leave : Statements.of(function, IASTReturnStatement.class)) {
            String value = Syntax.text(leave.getReturnValue());
            if (!start.contains(leave) || source.range(leave).offset() < from || value.matches("KErrNone|0")) {
                continue;
            }
            if (!value.matches("\\w+")) {
                throw new NotRepairable(function.qualifiedName() + " can still fail after the status was kept, in line "
                        + source.range(leave).line());
            }
            boolean fails = value.startsWith("KErr") || isGuarded(leave, value);
            String undo = status + "->Reset();";
            replace(source, leave, fails ? undo : "if (" + value + " != KErrNone)\n    " + undo,
                    "return " + value + ";", edits);
        }
        for (Map.Entry<IASTBreakStatement, String> leave : breaks(start, from).entrySet()) {
            // What was called in between may have completed the request, which must not be reset then.
            beforeBreak(source, leave.getKey(), "if (" + leave.getValue() + " != KErrNone && " + status
                    + "->IsReady())\n    " + status + "->Reset();", edits);
        }
    }

    /**
     * The ways out of a case by which its result comes to the return at the end of the function, with the variable of
     * that return; empty when that is never a failure.
     */
    private static Map<IASTBreakStatement, String> breaks(RequestStart start, int from) {
        FunctionFacts function = start.function();
        IASTNode[] all = function.node().getBody().getChildren();
        String value = all.length > 0 && all[all.length - 1] instanceof IASTReturnStatement leave
                ? Syntax.text(leave.getReturnValue())
                : "";
        var found = new LinkedHashMap<IASTBreakStatement, String>();
        if (value.matches("[a-z]\\w*")) {
            for (IASTBreakStatement leave : Statements.of(function, IASTBreakStatement.class)) {
                if (start.contains(leave) && function.source().range(leave).offset() > from
                        && !isInLoop(start, leave)) {
                    found.put(leave, value);
                }
            }
        }
        return found;
    }

    /** Whether a break only leaves a loop or switch inside the start. */
    private static boolean isInLoop(RequestStart start, IASTNode leave) {
        for (IASTNode at = leave.getParent(); at != null && start.contains(at); at = at.getParent()) {
            if (at instanceof IASTForStatement || at instanceof IASTWhileStatement || at instanceof IASTDoStatement
                    || at instanceof IASTSwitchStatement) {
                return true;
            }
        }
        return false;
    }

    private static void beforeBreak(ParsedSource source, IASTBreakStatement leave, String code, Edits edits)
            throws NotRepairable {
        if (!(leave.getParent() instanceof IASTCompoundStatement)) {
            throw new NotRepairable("line " + source.range(leave).line() + " leaves the case under a condition");
        }
        SourceFile file = source.file();
        SourceRange range = source.range(leave);
        String indent = TextAnchor.indent(file, range.offset());
        boolean own = CodeStyle.ofFile(file);
        edits.insert(source, range.offset(), new CodeStyle(file, own, own && file.text().contains("\n"
                + TextAnchor.step(file) + "{")).apply(code, indent).stripLeading() + indent);
    }

    private static boolean isGuarded(IASTReturnStatement leave, String value) {
        IASTIfStatement test = Syntax.parent(leave, IASTIfStatement.class);
        return test != null && Syntax.contains(test.getThenClause(), leave)
                && Syntax.text(test.getConditionExpression()).matches(value + "(!=(KErrNone|0)|<(KErrNone|0))?");
    }

    private static void replace(ParsedSource source, IASTReturnStatement leave, String undo, String last, Edits edits) {
        SourceFile file = source.file();
        SourceRange range = source.range(leave);
        String indent = TextAnchor.indent(file, range.offset());
        String newLine = TextAnchor.lineEnd(file) + indent;
        String text = undo.replace("\n    ", newLine + TextAnchor.step(file)) + newLine + last;
        boolean inBlock = leave.getParent() instanceof IASTCompoundStatement;
        if (inBlock) {
            edits.add(source, new TextEdit(range.offset(), range.length(), text));
            return;
        }
        // A block of its own, with the braces where this file has them.
        String outer = leave.getParent() instanceof IASTIfStatement test
                ? TextAnchor.indent(file, source.range(test).offset())
                : indent;
        boolean own = CodeStyle.ofFile(file);
        String brace = TextAnchor.lineEnd(file) + outer;
        SourceRange before = leave.getParent() instanceof IASTIfStatement test && !own
                ? source.range(test.getConditionExpression())
                : range;
        int at = range.offset();
        if (before != range) {
            int close = file.text().indexOf(')', before.offset() + before.length()) + 1;
            edits.add(source, new TextEdit(close, 0, " {"));
            edits.add(source, new TextEdit(at, range.length(), text + brace + "}"));
        } else {
            edits.add(source, new TextEdit(at, range.length(), "{" + newLine + text + newLine + "}"));
        }
    }
}
