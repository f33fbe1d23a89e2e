// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
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

/** R17: destroys in the destructor what was created, after everything that is there. */
final class DestructorRepair implements Repair {
    private static final Map<String, String> DESTROY = Map.of("Kern::CreateClientBufferRequest",
            "Kern::DestroyClientBufferRequest", "Kern::CreateVirtualPinObject", "Kern::DestroyVirtualPinObject",
            "Kern::CreatePhysicalPinObject", "Kern::DestroyPhysicalPinObject");

    @Override
    public List<String> rules() {
        return List.of("R17");
    }

    @Override
    public String unfit(Finding finding) {
        return "the destructor is not in the files given, or shares its lines with other code";
    }

    @Override
    public String byHand(Finding finding) {
        return "destroy the object in the destructor, after "
                + "the DFC queue whose thread may still use it.";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null) {
            return Optional.empty();
        }
        if (call.owner().isDestructor()) {
            return moveToEnd(call);
        }
        FunctionFacts destructor = destructor(facts, call.owner().className());
        if (destructor == null) {
            return Optional.empty();
        }
        String destroy = DESTROY.getOrDefault(call.callee(), "Kern::DestroyClientRequest");
        TextEdit edit = atEnd(destructor, destroy + "(" + call.argument(0) + ");");
        SourceFile file = destructor.source().file();
        return Optional.of(new Fix("Destroy " + call.argument(0) + " in the destructor",
                List.of(EditedText.of(file.name(), file.text(), List.of(edit)))));
    }

    private static Optional<Fix> moveToEnd(CallSite call) {
        IASTStatement statement = CallFinder.plainStatement(call.node());
        if (statement == null) {
            return Optional.empty();
        }
        SourceFile file = call.owner().source().file();
        SourceRange range = call.owner().source().range(statement);
        int line = file.lineOf(range.offset());
        boolean alone = file.line(line).strip().length() == range.length();
        if (!alone) {
            return Optional.empty();
        }
        String text = file.text().substring(range.offset(), range.offset() + range.length());
        int start = file.lineStart(line);
        return Optional.of(new Fix("Destroy " + call.argument(0) + " after the queue", List.of(EditedText.of(
                file.name(), file.text(), List.of(new TextEdit(start, file.lineStart(line + 1) - start, ""),
                        atEnd(call.owner(), text))))));
    }

    static @Nullable FunctionFacts destructor(DriverFacts facts, String className) {
        for (FunctionFacts function : facts.functionsOf(className)) {
            if (function.isDestructor()) {
                return function;
            }
        }
        return null;
    }

    /**
     * A statement before the closing brace of a function, indented like the statement before it.
     *
     * @param code one statement; a second line is written with four spaces
     */
    static TextEdit atEnd(FunctionFacts function, String code) {
        SourceFile file = function.source().file();
        SourceRange body = function.source().range(function.node().getBody());
        int brace = body.offset() + body.length() - 1;
        String newLine = TextAnchor.lineEnd(file);
        String closing = TextAnchor.indent(file, brace);
        IASTStatement[] inside = function.node().getBody() instanceof IASTCompoundStatement b
                ? b.getStatements()
                : new IASTStatement[0];
        String indent = inside.length > 0
                ? TextAnchor.indent(file, function.source().range(inside[inside.length - 1]).offset())
                : TextAnchor.bracesAlone(file) ? closing : closing + TextAnchor.step(file);
        String statement = code.replace("\n    ", newLine + indent + TextAnchor.step(file, indent));
        int line = file.lineStart(file.lineOf(brace));
        boolean ownLine = file.text().substring(line, brace).isBlank();
        return ownLine ? new TextEdit(line, 0, indent + statement + newLine)
                : new TextEdit(brace, 0, newLine + indent + statement + newLine + closing);
    }
}
