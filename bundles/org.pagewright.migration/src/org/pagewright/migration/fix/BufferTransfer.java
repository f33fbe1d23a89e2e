// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** A transfer from or to a client's buffer, made through the pinned buffer (fact sheet 9.4, driver 1, 9). */
final class BufferTransfer {
    private BufferTransfer() {
    }

    static boolean isRaw(CallSite call) {
        return call.calls("Kern::ThreadRawRead") || call.calls("Kern::ThreadRawWrite");
    }

    static boolean writes(CallSite call) {
        return call.calls("Kern::ThreadRawWrite") || call.calls("Kern::ThreadDesWrite");
    }

    /**
     * Rewrites a call.
     *
     * @param buffer the member with the pinned buffer
     */
    static void edit(CallSite call, String buffer, Edits edits) throws NotRepairable {
        ParsedSource source = call.owner().source();
        SourceRange range = call.range();
        SourceFile file = source.file();
        String written = file.text().substring(range.offset(), range.offset() + range.length());
        if (!written.startsWith(call.callee().substring(0, 4)) || !written.endsWith(")")) {
            throw new NotRepairable(call.callee() + " is called through a macro in line " + range.line());
        }
        if (isRaw(call)) {
            raw(call, buffer, edits);
            return;
        }
        boolean write = writes(call);
        int full = write ? 6 : 5;
        edits.add(source, new TextEdit(range.offset(), written.indexOf('('),
                write ? "Kern::ThreadBufWrite" : "Kern::ThreadBufRead"));
        edits.replace(source, call.arguments().get(1), buffer);
        int count = call.arguments().size();
        SourceRange last = source.range(call.arguments().get(count - 1));
        int end = last.offset() + last.length();
        if (write && count == full - 1) {
            edits.insert(source, last.offset(), "KChunkShiftBy0, ");
        } else if (write && count == full - 2) {
            edits.insert(source, end, ", KChunkShiftBy0, " + call.argument(0));
        } else if (!write && count == full - 1) {
            edits.insert(source, end, ", KChunkShiftBy0");
        } else if (count != full) {
            throw new NotRepairable(call.callee() + " is called with " + count + " arguments");
        }
    }

    private static void raw(CallSite call, String buffer, Edits edits) throws NotRepairable {
        ParsedSource source = call.owner().source();
        String thread = text(source, call, 0);
        String memory = text(source, call, 2);
        String size = text(source, call, 3);
        if (writes(call)) {
            edits.replace(source, call.node(), "Kern::ThreadBufWrite(" + thread + ", " + buffer
                    + ", TPtrC8((const TUint8*)" + primary(memory) + ", " + size + "), 0, KChunkShiftBy0, " + thread
                    + ")");
            return;
        }
        IASTStatement statement = CallFinder.plainStatement(call.node());
        if (statement == null || !(statement.getParent() instanceof IASTCompoundStatement)) {
            throw new NotRepairable("the read in line " + call.range().line() + " is not a statement of its own");
        }
        String name = "data" + buffer.substring(1);
        int offset = source.range(statement).offset();
        edits.insert(source, offset, "TPtr8 " + name + "((TUint8*)" + primary(memory) + ", 0, " + size + ");"
                + TextAnchor.lineEnd(source.file()) + TextAnchor.indent(source.file(), offset));
        edits.replace(source, call.node(), "Kern::ThreadBufRead(" + thread + ", " + buffer + ", " + name
                + ", 0, KChunkShiftBy0)");
    }

    private static String primary(String expression) {
        return expression.matches("[&\\w.>\\[\\]-]+") ? expression : "(" + expression + ")";
    }

    private static String text(ParsedSource source, CallSite call, int argument) throws NotRepairable {
        if (argument >= call.arguments().size()) {
            throw new NotRepairable(call.callee() + " is called with " + call.arguments().size() + " arguments");
        }
        SourceRange range = source.range(call.arguments().get(argument));
        String text = source.file().text().substring(range.offset(), range.offset() + range.length());
        return Syntax.text(call.arguments().get(argument)).isEmpty() ? "" : text;
    }
}
