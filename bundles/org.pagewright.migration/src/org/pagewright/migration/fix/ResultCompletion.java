// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.TreeSet;

import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;

/** Writes before a completion become values of the request; a result variable that only carried their answers goes. */
final class ResultCompletion {
    private ResultCompletion() {
    }

    static void edit(String status, List<ResultWrite> writes, CallSite completion, Edits edits) throws NotRepairable {
        FunctionFacts function = completion.owner();
        ParsedSource source = function.source();
        var results = new TreeSet<String>();
        for (ResultWrite write : writes) {
            String result = resultOf(source, write);
            if (!result.isEmpty()) {
                results.add(result);
            }
        }
        if (results.size() > 1) {
            throw new NotRepairable("the writes before the completion have several result variables");
        }
        String result = results.isEmpty() ? "" : results.first();
        IASTNode reason = completion.arguments().get(2);
        boolean declared = writes.stream().anyMatch(w -> w.statement() instanceof IASTDeclarationStatement);
        long inWrites = writes.stream().mapToLong(w -> MemberUses.of(w.statement(), result)).sum();
        boolean goes = declared && Syntax.text(reason).equals(result)
                && MemberUses.of(function.node().getBody(), result) == inWrites + 1;
        for (int i = 0; i < writes.size(); i++) {
            ResultWrite write = writes.get(i);
            IASTStatement statement = write.statement();
            String text = status + "->Data" + (writes.size() == 1 ? "" : String.valueOf(i + 1)) + "() = "
                    + write.value()
                    + ";";
            if (!goes && !result.isEmpty() && (statement instanceof IASTDeclarationStatement || !declared && i == 0)) {
                SourceFile file = source.file();
                SourceRange range = source.range(statement);
                text += TextAnchor.lineEnd(file) + TextAnchor.indent(file, range.offset())
                        + (declared ? "TInt " : "") + result + " = KErrNone;";
            }
            edits.replace(source, statement, text);
        }
        if (goes) {
            edits.replace(source, reason, "KErrNone");
        }
    }

    /** The variable that takes the result of a write; empty for none. */
    private static String resultOf(ParsedSource source, ResultWrite write) throws NotRepairable {
        IASTStatement statement = CallFinder.plainStatement(write.write().node());
        SourceRange range = statement == null ? write.write().range() : source.range(statement);
        String written = source.file().text().substring(range.offset(), range.offset() + range.length());
        int at = written.indexOf("Kern::ThreadRawWrite");
        String before = at < 0 ? "?" : written.substring(0, at).strip();
        if (!before.matches("(?:(?:const )?TInt )?\\w+\\s*=|") || !written.matches("(?s).*\\)\\s*;")) {
            throw new NotRepairable("line " + range.line() + " does more than writing the result");
        }
        return before.replaceAll("(const )?TInt |\\s*=", "");
    }
}
