// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** R16: a critical section around a call. R19: a test of IsReady before a completion. */
final class SurroundRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R16", "R19");
    }

    @Override
    public String unfit(Finding finding) {
        return "the call is inside another statement";
    }

    @Override
    public String byHand(Finding finding) {
        return finding.rule().equals("R16")
                ? "call NKern::ThreadEnterCS before and NKern::ThreadLeaveCS after it, on every path."
                : "complete only when IsReady() says that the request is pending.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) {
        CallSite call = CallFinder.callAt(facts, finding);
        IASTStatement statement = call == null ? null : CallFinder.plainStatement(call.node());
        if (call == null || statement == null || !(statement.getParent() instanceof IASTCompoundStatement)) {
            return Optional.empty();
        }
        SourceFile file = call.owner().source().file();
        SourceRange range = call.owner().source().range(statement);
        String indent = TextAnchor.indent(file, range.offset());
        String newLine = TextAnchor.lineEnd(file) + indent;
        int end = TextAnchor.behind(file, range.offset() + range.length());
        if (finding.rule().equals("R16")) {
            return Optional.of(new Fix("Enter a critical section around the call", List.of(EditedText.of(file.name(),
                    file.text(), List.of(new TextEdit(range.offset(), 0, "NKern::ThreadEnterCS();" + newLine),
                            new TextEdit(end, 0, newLine + "NKern::ThreadLeaveCS();"))))));
        }
        String test = "if (" + call.argument(1) + "->IsReady())" + newLine + TextAnchor.step(file);
        return Optional.of(new Fix("Complete only a pending request", List.of(EditedText.of(file.name(), file.text(),
                List.of(new TextEdit(range.offset(), 0, test))))));
    }
}
