// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** R21: makes the queue's thread real-time after the test of its creation. */
final class RealtimeRepair implements Repair {
    private static final String TITLE = "Make the queue's thread real-time";

    @Override
    public List<String> rules() {
        return List.of("R21");
    }

    @Override
    public String unfit(Finding finding) {
        return "the creation of the queue is not followed by a test of its result";
    }

    @Override
    public String byHand(Finding finding) {
        return "call "
                + "SetRealtimeState(ERealtimeStateOn) on the queue after it was made.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) {
        CallSite call = CallFinder.callAt(facts, finding);
        IASTStatement statement = call == null ? null : CallFinder.plainStatement(call.node());
        if (call == null || statement == null || !(statement.getParent() instanceof IASTCompoundStatement block)
                || !call.argument(0).matches("\\w+")) {
            return Optional.empty();
        }
        for (CallSite set : call.owner().calls()) {
            if (set.callee().equals(call.argument(0) + "->SetRealtimeState") && set.arguments().size() == 1) {
                SourceRange state = call.owner().source().range(set.arguments().get(0));
                SourceFile file = call.owner().source().file();
                return Optional.of(new Fix(TITLE, List.of(EditedText.of(file.name(), file.text(),
                        List.of(new TextEdit(state.offset(), state.length(), "ERealtimeStateOn"))))));
            }
        }
        IASTStatement test = null;
        IASTStatement[] statements = block.getStatements();
        for (int i = 0; i + 1 < statements.length; i++) {
            if (statements[i] == statement && statements[i + 1] instanceof IASTIfStatement next
                    && next.getElseClause() == null) {
                test = next;
            }
        }
        if (test == null) {
            return Optional.empty();
        }
        SourceFile file = call.owner().source().file();
        SourceRange range = call.owner().source().range(test);
        String text = TextAnchor.lineEnd(file) + TextAnchor.indent(file, call.range().offset()) + call.argument(0)
                + "->SetRealtimeState(ERealtimeStateOn);";
        return Optional.of(new Fix(TITLE, List.of(EditedText.of(file.name(), file.text(),
                List.of(new TextEdit(TextAnchor.behind(file, range.offset() + range.length()), 0, text))))));
    }
}
