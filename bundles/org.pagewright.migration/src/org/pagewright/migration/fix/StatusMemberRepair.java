// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/**
 * R1: turns a status member into a client request, with creation in DoCreate, destruction in the destructor, SetStatus
 * where it was assigned and IsReady where it was tested. Any use of another kind makes the repair step back.
 */
final class StatusMemberRepair implements Repair {
    /** What an assignment to the status becomes. */
    @FunctionalInterface
    interface AssignmentEdit {
        /** @return false when the assignment has no counterpart on a request */
        boolean edit(ParsedSource source, IASTBinaryExpression assign, SourceRange member, List<TextEdit> edits);
    }

    @Override
    public List<String> rules() {
        return List.of("R1");
    }

    @Override
    public Optional<Fix> fix(DriverFacts facts, Finding finding) {
        CallSite call = CallFinder.callAt(facts, finding);
        String member = call == null ? "" : call.argument(1);
        if (call == null || !member.matches("i[A-Z]\\w*")) {
            return Optional.empty();
        }
        ClassFacts type = facts.classNamed(call.owner().className());
        FunctionFacts create = facts.function(call.owner().className(), "DoCreate");
        FunctionFacts destructor = DestructorRepair.destructor(facts, call.owner().className());
        ParsedSource source = call.owner().source();
        if (type == null || type.source() != source || create == null || destructor == null
                || create.source() != source || destructor.source() != source) {
            return Optional.empty();
        }
        var edits = new ArrayList<TextEdit>();
        if (!declaration(type, source, member, "TClientRequest", edits)
                || !uses(facts, type.name(), source, member, StatusMemberRepair::assignment, edits)) {
            return Optional.empty();
        }
        edits.add(creation(create, member, "Kern::CreateClientRequest"));
        edits.add(DestructorRepair.atEnd(destructor, "Kern::DestroyClientRequest(" + member + ");"));
        String text = source.file().text();
        return Optional.of(new Fix("Make " + member + " a TClientRequest",
                List.of(EditedText.of(source.file().name(), text, edits))));
    }

    /** @return false when the member is not a status pointer declared on its own */
    static boolean declaration(ClassFacts type, ParsedSource source, String member, String request,
            List<TextEdit> edits) {
        IASTNode node = type.node();
        var found = new boolean[1];
        if (node != null) {
            node.accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTDeclarator declarator) {
                    if (declarator != null && member.equals(Syntax.simple(declarator.getName()))
                            && declarator.getParent() instanceof IASTSimpleDeclaration declaration
                            && declaration.getDeclarators().length == 1) {
                        IASTDeclSpecifier specifier = declaration.getDeclSpecifier();
                        if (Syntax.type(specifier, declarator).equals("TRequestStatus*")) {
                            SourceRange range = source.range(specifier);
                            edits.add(new TextEdit(range.offset(), range.length(), request));
                            found[0] = true;
                        }
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
        return found[0];
    }

    /** @return false when some use of the member has no counterpart on a request */
    static boolean uses(DriverFacts facts, String className, ParsedSource source, String member,
            AssignmentEdit assignments, List<TextEdit> edits) {
        var safe = new boolean[] { true };
        for (FunctionFacts function : facts.functions()) {
            boolean own = function.className().equals(className);
            function.node().accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTExpression expression) {
                    if (expression instanceof IASTIdExpression id && own
                            && member.equals(Syntax.simple(id.getName()))) {
                        safe[0] &= use(source, id, assignments, edits);
                    } else if (expression instanceof IASTFieldReference field
                            && member.equals(Syntax.simple(field.getFieldName()))) {
                        safe[0] = false;
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
        return safe[0];
    }

    private static boolean use(ParsedSource source, IASTIdExpression id, AssignmentEdit assignments,
            List<TextEdit> edits) {
        SourceRange range = source.range(id);
        IASTNode parent = id.getParent();
        if (parent instanceof IASTFunctionCallExpression call && call.getArguments().length == 3
                && Syntax.text(call.getFunctionNameExpression()).equals("Kern::RequestComplete")) {
            SourceRange callee = source.range(call.getFunctionNameExpression());
            edits.add(new TextEdit(callee.offset(), callee.length(), "Kern::QueueRequestComplete"));
            return true;
        }
        if (parent instanceof IASTBinaryExpression assign && assign.getOperand1() == id
                && assign.getOperator() == IASTBinaryExpression.op_assign
                && assign.getParent() instanceof IASTExpressionStatement) {
            return assignments.edit(source, assign, range, edits);
        }
        if (parent instanceof IASTBinaryExpression test && Syntax.text(test).matches("\\w+(!=|==)(NULL|0)")) {
            SourceRange whole = source.range(test);
            String not = test.getOperator() == IASTBinaryExpression.op_equals ? "!" : "";
            edits.add(new TextEdit(whole.offset(), whole.length(), not + Syntax.text(id) + "->IsReady()"));
            return true;
        }
        boolean truth = parent instanceof IASTIfStatement || parent instanceof IASTUnaryExpression not
                && not.getOperator() == IASTUnaryExpression.op_not || parent instanceof IASTBinaryExpression logic
                        && (logic.getOperator() == IASTBinaryExpression.op_logicalAnd
                                || logic.getOperator() == IASTBinaryExpression.op_logicalOr);
        if (truth) {
            edits.add(new TextEdit(range.offset() + range.length(), 0, "->IsReady()"));
        }
        return truth;
    }

    static boolean assignment(ParsedSource source, IASTBinaryExpression assign, SourceRange member,
            List<TextEdit> edits) {
        String value = Syntax.text(assign.getOperand2());
        if (value.equals("NULL") || value.equals("0")) {
            // A completed request is free again by itself.
            SourceRange whole = source.range(assign);
            edits.add(new TextEdit(whole.offset(), whole.length(), ""));
            return true;
        }
        SourceRange right = source.range(assign.getOperand2());
        int end = member.offset() + member.length();
        edits.add(new TextEdit(end, right.offset() - end, "->SetStatus("));
        edits.add(new TextEdit(right.offset() + right.length(), 0, ")"));
        return true;
    }

    static TextEdit creation(FunctionFacts create, String member, String function) {
        var file = create.source().file();
        SourceRange body = create.source().range(create.node().getBody());
        String newLine = TextAnchor.lineEnd(file);
        String outer = TextAnchor.indent(file, body.offset());
        String indent = TextAnchor.bracesAlone(file) ? outer : outer + TextAnchor.step(file);
        String result = "r" + member.substring(1);
        String text = newLine + indent + "TInt " + result + " = " + function + "(" + member + ");" + newLine
                + indent + "if (" + result + " != KErrNone)" + newLine + indent + TextAnchor.step(file) + "return "
                + result + ";";
        return new TextEdit(body.offset() + 1, 0, text);
    }
}
