// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/**
 * R3: turns a status and the address of its result into one data request. It also answers R1 for such a status, since
 * a plain request would leave the result behind. Steps back unless status and address are stored together everywhere
 * and every other completion is a guarded error: a request that is reused would write to an old address.
 */
final class DataRequestRepair implements Repair {
    @Override
    public List<String> rules() {
        return List.of("R3", "R1");
    }

    @Override
    public String byHand(Finding finding) {
        return finding.rule().equals("R3") ? "store the status with SetStatus and the address with SetDestPtr in one "
                + "place, complete with Data() and QueueRequestComplete, and keep requests without a result apart; "
                + "two results need a TClientDataRequest2." : "";
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) {
        CallSite call = CallFinder.callAt(facts, finding);
        CallSite completion = call == null || !finding.rule().equals("R3") ? call : ResultWrite.completion(call);
        if (completion == null) {
            return Optional.empty();
        }
        String className = completion.owner().className();
        ClassFacts type = facts.classNamed(className);
        ParsedSource source = completion.owner().source();
        FunctionFacts create = facts.function(className, "DoCreate");
        FunctionFacts destructor = DestructorRepair.destructor(facts, className);
        // On a channel that several threads of the client enter, address and value need a mutex of their own (9.4).
        if (type == null || facts.role(className) != Role.MESSAGE_CHANNEL || type.source() != source
                || create == null || destructor == null
                || create.source() != source || destructor.source() != source) {
            return Optional.empty();
        }
        ResultWrite write = ResultWrite.of(facts, type, completion.argument(1));
        if (write == null || !otherCompletionsAreErrors(facts, type.name(), write)) {
            return Optional.empty();
        }
        var edits = new ArrayList<TextEdit>();
        StoredAddress address = StoredAddress.of(facts, type, write);
        if (address == null || !StatusMemberRepair.declaration(type, source, write.status(),
                "TClientDataRequest<" + write.type() + ">", edits)
                || !StatusMemberRepair.uses(facts, className, source, write.status(), address::edit, edits)
                || !address.removeDeclaration(edits) || !completion(write, edits)) {
            return Optional.empty();
        }
        edits.add(StatusMemberRepair.creation(create, write.status(), "Kern::CreateClientDataRequest"));
        edits.add(DestructorRepair.atEnd(destructor, "Kern::DestroyClientRequest(" + write.status() + ");"));
        SourceFile file = source.file();
        return Optional.of(new Fix("Make " + write.status() + " a TClientDataRequest",
                List.of(EditedText.of(file.name(), file.text(), edits))));
    }

    /** A completion without the value is only right when the client takes it for a failure. */
    private static boolean otherCompletionsAreErrors(DriverFacts facts, String className, ResultWrite write) {
        for (FunctionFacts function : facts.functionsOf(className)) {
            for (CallSite call : function.calls()) {
                if (call.calls("Kern::RequestComplete") && call.argument(1).equals(write.status())
                        && call.node() != write.completion().node()
                        && (!call.argument(2).matches("KErr(?!None\\b)\\w+") || !isGuarded(call, write.status()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isGuarded(CallSite call, String status) {
        IASTIfStatement guard = Syntax.parent(call.node(), IASTIfStatement.class);
        return guard != null && Syntax.names(guard.getConditionExpression()).contains(status)
                && Syntax.contains(guard.getThenClause(), call.node());
    }

    /** The write becomes an assignment to the data; a result variable that only carried its answer goes. */
    private static boolean completion(ResultWrite write, List<TextEdit> edits) {
        ParsedSource source = write.write().owner().source();
        SourceFile file = source.file();
        SourceRange range = source.range(write.statement());
        String written = file.text().substring(range.offset(), range.offset() + range.length());
        int at = written.indexOf("Kern::ThreadRawWrite");
        if (at < 0 || !written.endsWith(";")) {
            return false;
        }
        String result = resultVariable(write);
        if (result == null) {
            return false;
        }
        String assign = write.status() + "->Data() = " + write.value() + ";";
        if (!result.isEmpty()) {
            IASTNode reason = write.completion().arguments().get(2);
            if (write.statement() instanceof IASTDeclarationStatement && Syntax.text(reason).equals(result)
                    && usesOf(write.write().owner(), result) == 1) {
                SourceRange last = source.range(reason);
                edits.add(new TextEdit(last.offset(), last.length(), "KErrNone"));
            } else {
                assign += TextAnchor.lineEnd(file) + TextAnchor.indent(file, range.offset())
                        + written.substring(0, at) + "KErrNone;";
            }
        }
        edits.add(new TextEdit(range.offset(), range.length(), assign));
        return true;
    }

    /** The variable that takes the result of the write; empty for none, null for a form that is not known. */
    private static @Nullable String resultVariable(ResultWrite write) {
        IASTNode call = write.write().node();
        if (write.statement() instanceof IASTExpressionStatement only) {
            return only.getExpression() == call ? ""
                    : Syntax.assignedTo(call) instanceof IASTIdExpression id && call.getParent() == id.getParent()
                            && id.getParent().getParent() == only ? Syntax.text(id) : null;
        }
        if (write.statement() instanceof IASTDeclarationStatement statement
                && statement.getDeclaration() instanceof IASTSimpleDeclaration declaration
                && declaration.getDeclarators().length == 1
                && call.getParent().getParent() == declaration.getDeclarators()[0]) {
            return Syntax.simple(declaration.getDeclarators()[0].getName());
        }
        return null;
    }

    private static int usesOf(FunctionFacts function, String variable) {
        var uses = new int[1];
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                uses[0] += expression instanceof IASTIdExpression id && variable.equals(Syntax.text(id)) ? 1 : 0;
                return PROCESS_CONTINUE;
            }
        });
        return uses[0];
    }
}
