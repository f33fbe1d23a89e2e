// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** R18: resets the request before a return that gives it up. */
final class ResetRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R18");
    }

    @Override
    public String unfit(Finding finding) {
        return "which request is set up here is not clear";
    }

    @Override
    public String byHand(Finding finding) {
        return "call Reset() on the request before this return.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) throws NotRepairable {
        for (FunctionFacts function : facts.functions()) {
            if (function.source().file().name().equals(finding.file())) {
                IASTReturnStatement leave = returnAt(function, finding.range());
                String request = leave == null ? "" : request(function);
                if (leave != null && !function.source().written(leave).startsWith("return")) {
                    throw new NotRepairable("the return is inside a macro");
                }
                if (leave != null && !request.isEmpty()) {
                    return Optional.of(edit(function, leave, request + "->Reset();"));
                }
            }
        }
        return Optional.empty();
    }

    private static Fix edit(FunctionFacts function, IASTReturnStatement leave, String reset) {
        SourceFile file = function.source().file();
        SourceRange range = function.source().range(leave);
        String indent = TextAnchor.indent(file, range.offset());
        String newLine = TextAnchor.lineEnd(file) + indent;
        List<TextEdit> edits = leave.getParent() instanceof IASTCompoundStatement
                ? List.of(new TextEdit(range.offset(), 0, reset + newLine))
                : List.of(new TextEdit(range.offset(), 0, "{" + newLine + reset + newLine),
                        new TextEdit(range.offset() + range.length(), 0, newLine + "}"));
        return new Fix("Reset the request before returning",
                List.of(EditedText.of(file.name(), file.text(), edits)));
    }

    private static String request(FunctionFacts function) {
        for (CallSite call : function.calls()) {
            if (call.name().equals("StartSetup") || call.name().equals("AddBuffer")) {
                int arrow = call.callee().lastIndexOf("->");
                return arrow < 0 ? "" : call.callee().substring(0, arrow);
            }
        }
        return "";
    }

    private static @Nullable IASTReturnStatement returnAt(FunctionFacts function, SourceRange range) {
        var found = new IASTReturnStatement[1];
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTReturnStatement leave && function.source().range(leave).equals(range)) {
                    found[0] = leave;
                }
                return PROCESS_CONTINUE;
            }
        });
        return found[0];
    }
}
