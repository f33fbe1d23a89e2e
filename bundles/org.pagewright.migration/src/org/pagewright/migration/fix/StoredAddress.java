// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** The member that keeps the client's address of a result, stored in statements next to those that store the status. */
final class StoredAddress {
    private static final Set<String> LOCKS = Set.of("NKern::FMWait", "NKern::LockSystem", "NKern::ThreadEnterCS",
            "Kern::MutexWait", "Kern::SemaphoreWait", "NKern::Lock");

    private final ResultWrite write;
    private final ParsedSource source;
    private final IASTSimpleDeclaration declaration;
    private final Map<IASTBinaryExpression, IASTBinaryExpression> addressOfStatus = new HashMap<>();
    private boolean safe = true;

    private StoredAddress(ResultWrite write, ParsedSource source, IASTSimpleDeclaration declaration) {
        this.write = write;
        this.source = source;
        this.declaration = declaration;
    }

    /** Finds the pairs; null when the address is used in any other way. */
    static @Nullable StoredAddress of(DriverFacts facts, ClassFacts type, ResultWrite write) {
        IASTSimpleDeclaration declaration = declaration(type, write.dest());
        ParsedSource source = type.source();
        if (declaration == null || source == null) {
            return null;
        }
        var address = new StoredAddress(write, source, declaration);
        facts.functions().forEach(f -> address.read(f, f.className().equals(type.name())));
        return address.safe && !address.addressOfStatus.isEmpty() ? address : null;
    }

    private static @Nullable IASTSimpleDeclaration declaration(ClassFacts type, String member) {
        var found = new ArrayList<IASTSimpleDeclaration>();
        IASTNode node = type.node();
        if (node != null) {
            node.accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTDeclarator declarator) {
                    if (declarator != null && member.equals(Syntax.simple(declarator.getName()))
                            && declarator.getParent() instanceof IASTSimpleDeclaration only
                            && only.getDeclarators().length == 1
                            && Syntax.type(only.getDeclSpecifier(), declarator).matches("\\w+\\*")) {
                        found.add(only);
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private void read(FunctionFacts function, boolean own) {
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTName name) {
                if (name != null && write.dest().equals(name.toString())) {
                    boolean field = name.getParent() instanceof IASTFieldReference;
                    safe &= own ? isKnown(function, name) : !field;
                }
                return PROCESS_CONTINUE;
            }
        });
    }

    private boolean isKnown(FunctionFacts function, IASTName name) {
        if (!(name.getParent() instanceof IASTIdExpression id)) {
            return false;
        }
        if (id == write.write().arguments().get(1)) {
            return true;
        }
        IASTBinaryExpression assign = assignment(id.getParent() == null ? null : id.getParent().getParent(),
                write.dest());
        if (assign == null || assign.getOperand1() != id || isNull(assign) || !mayReturn(function)) {
            return false;
        }
        IASTStatement statement = (IASTStatement) assign.getParent();
        IASTBinaryExpression before = assignment(CallFinder.neighbour(statement, -1), write.status());
        IASTBinaryExpression after = assignment(CallFinder.neighbour(statement, 1), write.status());
        IASTBinaryExpression status = after == null ? before : after;
        if (status == null || before != null && after != null || isNull(status)
                || !startsForSure(after == null ? statement : (IASTStatement) status.getParent())) {
            return false;
        }
        boolean first = !addressOfStatus.containsKey(status);
        addressOfStatus.put(status, assign);
        return first;
    }

    /** A request in use is refused with a return, which must not leave anything locked. */
    private static boolean mayReturn(FunctionFacts function) {
        String type = Syntax.text(function.node().getDeclSpecifier());
        return type.equals("TInt") && function.calls().stream().map(CallSite::callee).noneMatch(LOCKS::contains);
    }

    /** A start that fails after the request was set would leave it in use for ever. */
    private static boolean startsForSure(IASTStatement stored) {
        for (IASTStatement at = CallFinder.neighbour(stored, 1); at != null; at = CallFinder.neighbour(at, 1)) {
            if (at instanceof IASTReturnStatement leave) {
                return Syntax.text(leave.getReturnValue()).equals("KErrNone");
            }
            if (!(at instanceof IASTExpressionStatement) && !(at instanceof IASTDeclarationStatement)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNull(IASTBinaryExpression assign) {
        String value = Syntax.text(assign.getOperand2());
        return value.equals("NULL") || value.equals("0");
    }

    private @Nullable IASTBinaryExpression assignment(@Nullable IASTNode statement, String member) {
        if (statement instanceof IASTExpressionStatement only
                && only.getExpression() instanceof IASTBinaryExpression assign
                && assign.getOperator() == IASTBinaryExpression.op_assign
                && assign.getOperand1() instanceof IASTIdExpression && Syntax.text(assign.getOperand1()).equals(member)
                && text(only).matches("(?s)" + member + "\\s*=.*;")) {
            return assign;
        }
        return null;
    }

    private String text(IASTNode node) {
        SourceRange range = source.range(node);
        return source.file().text().substring(range.offset(), range.offset() + range.length());
    }

    /** Edits an assignment to the status together with the one to the address. */
    boolean edit(ParsedSource in, IASTBinaryExpression status, SourceRange member, List<TextEdit> edits) {
        if (!addressOfStatus.containsKey(status)) {
            return isNull(status) && isAfterCompletion(status)
                    && StatusMemberRepair.assignment(in, status, member, edits);
        }
        IASTBinaryExpression address = addressOfStatus.get(status);
        SourceFile file = source.file();
        SourceRange one = source.range(status.getParent());
        SourceRange two = source.range(address.getParent());
        SourceRange first = one.offset() < two.offset() ? one : two;
        SourceRange second = first == one ? two : one;
        String newLine = TextAnchor.lineEnd(file) + TextAnchor.indent(file, first.offset());
        String result = "r" + write.status().substring(1);
        edits.add(new TextEdit(first.offset(), first.length(), "if (TInt " + result + " = " + write.status()
                + "->SetStatus(" + text(status.getOperand2()) + "))" + newLine + TextAnchor.step(file) + "return "
                + result + ";"));
        edits.add(new TextEdit(second.offset(), second.length(), (first.line() == second.line() ? newLine : "")
                + write.status() + "->SetDestPtr(" + text(address.getOperand2()) + ");"));
        return true;
    }

    /** Forgetting a status that was not completed has no counterpart on a request. */
    private static boolean isAfterCompletion(IASTBinaryExpression forget) {
        IASTStatement before = forget.getParent() instanceof IASTStatement statement
                ? CallFinder.neighbour(statement, -1)
                : null;
        String text = Syntax.text(before);
        return text.startsWith("Kern::RequestComplete(")
                && text.contains("," + Syntax.text(forget.getOperand1()) + ",");
    }

    /** @return false when the declaration shares its line with something else */
    boolean removeDeclaration(List<TextEdit> edits) {
        SourceFile file = source.file();
        SourceRange range = source.range(declaration);
        int start = file.lineStart(range.line());
        int end = file.lineStart(range.line() + 1);
        String before = file.text().substring(start, range.offset());
        String after = file.text().substring(range.offset() + range.length(), end);
        if (!before.isBlank() || !after.isBlank() && !after.strip().startsWith("//")) {
            return false;
        }
        edits.add(new TextEdit(start, end - start, ""));
        return true;
    }
}
