// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/**
 * R9: gives a channel a queue of its own, made in DoCreate and destroyed in the destructor before any request object.
 * Steps back when the shared queue is used outside DoCreate, where the own queue may not exist yet.
 */
final class QueueRepair implements Repair {
    private static final Set<String> SHARED = Set.of("Kern::DfcQue0", "Kern::DfcQue1");
    private static final String MEMBER = "iDynamicDfcQ";

    @Override
    public List<String> rules() {
        return List.of("R9");
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) {
        CallSite call = CallFinder.callAt(facts, finding);
        if (call == null || !call.owner().name().equals("DoCreate")) {
            return Optional.empty();
        }
        FunctionFacts create = call.owner();
        ParsedSource source = create.source();
        ClassFacts type = facts.classNamed(create.className());
        FunctionFacts destructor = DestructorRepair.destructor(facts, create.className());
        IASTNode declared = type == null ? null : type.node();
        if (type == null || declared == null || type.source() != source || destructor == null
                || destructor.source() != source || type.members().containsKey(MEMBER)
                || usedElsewhere(facts, create)) {
            return Optional.empty();
        }
        IASTStatement first = firstUse(create);
        if (first == null) {
            return Optional.empty();
        }
        var edits = new ArrayList<TextEdit>();
        declare(source, type.name(), declared, edits);
        create(source, type.name(), first, edits);
        for (CallSite use : create.calls()) {
            if (SHARED.contains(use.callee())) {
                edits.add(new TextEdit(use.range().offset(), use.range().length(), MEMBER));
            }
        }
        edits.add(destroy(destructor));
        edits.sort(Comparator.comparingInt(TextEdit::offset).thenComparingInt(TextEdit::length));
        SourceFile file = source.file();
        return Optional.of(new Fix("Give " + type.name() + " a DFC queue of its own",
                List.of(EditedText.of(file.name(), file.text(), edits))));
    }

    private static boolean usedElsewhere(DriverFacts facts, FunctionFacts create) {
        return facts.functionsOf(create.className()).stream().filter(f -> f != create)
                .flatMap(f -> f.calls().stream()).anyMatch(c -> SHARED.contains(c.callee()));
    }

    /** The first statement of DoCreate that uses the shared queue; null when one use is in a condition or return. */
    private static @Nullable IASTStatement firstUse(FunctionFacts create) {
        IASTStatement first = null;
        for (CallSite use : create.calls()) {
            if (SHARED.contains(use.callee())) {
                IASTStatement statement = CallFinder.plainStatement(use.node());
                if (statement == null || statement.getParent() != create.node().getBody()) {
                    return null;
                }
                first = first == null ? statement : first;
            }
        }
        return first;
    }

    private static void declare(ParsedSource source, String className, IASTNode declared, List<TextEdit> edits) {
        SourceFile file = source.file();
        SourceRange range = source.range(declared);
        int brace = range.offset() + range.length() - 1;
        int line = file.lineStart(file.lineOf(brace));
        String end = TextAnchor.lineEnd(file);
        String indent = TextAnchor.indent(file, brace);
        String inner = TextAnchor.bracesAlone(file) && !indent.isEmpty() ? indent : indent + TextAnchor.step(file);
        edits.add(new TextEdit(line, 0, inner + "TDynamicDfcQue* " + MEMBER + ";" + end));
        edits.add(new TextEdit(file.lineStart(file.lineOf(range.offset())), 0, "_LIT(K" + className + "ThreadName, \""
                + className + "\");" + end + "const TInt K" + className + "ThreadPriority = 26;" + end + end));
    }

    private static void create(ParsedSource source, String className, IASTStatement first, List<TextEdit> edits) {
        SourceFile file = source.file();
        int offset = source.range(first).offset();
        String newLine = TextAnchor.lineEnd(file) + TextAnchor.indent(file, offset);
        edits.add(new TextEdit(offset, 0, "TInt rDfcQ = Kern::DynamicDfcQCreate(" + MEMBER + ", K" + className
                + "ThreadPriority, K" + className + "ThreadName);" + newLine + "if (rDfcQ != KErrNone)" + newLine
                + TextAnchor.step(file) + "return rDfcQ;" + newLine));
    }

    private static TextEdit destroy(FunctionFacts destructor) {
        SourceFile file = destructor.source().file();
        for (CallSite call : destructor.calls()) {
            IASTStatement statement = CallFinder.plainStatement(call.node());
            if (call.callee().startsWith("Kern::Destroy") && statement != null) {
                int offset = destructor.source().range(statement).offset();
                String newLine = TextAnchor.lineEnd(file) + TextAnchor.indent(file, offset);
                return new TextEdit(offset, 0, "if (" + MEMBER + ")" + newLine + TextAnchor.step(file) + MEMBER
                        + "->Destroy();" + newLine);
            }
        }
        SourceRange body = destructor.source().range(destructor.node().getBody());
        String indent = TextAnchor.indent(file, body.offset() + body.length() - 1);
        String inner = TextAnchor.bracesAlone(file) && !indent.isEmpty() ? indent : indent + TextAnchor.step(file);
        return DestructorRepair.atEnd(destructor, "if (" + MEMBER + ")" + TextAnchor.lineEnd(file) + inner
                + TextAnchor.step(file) + MEMBER + "->Destroy();");
    }
}
