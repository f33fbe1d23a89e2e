// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** Adds request ids beside an id that is already handled: case labels before its label, comparisons beside its own. */
final class RequestLabels {
    private static final Pattern POSITION = Pattern.compile("(?:T?Int64 )?(\\w+)=[\\w.>-]+?(?:\\.|->)Pos\\(\\);");

    private static final int LINE = 120;

    private final DriverFacts facts;
    private final String known;
    private final List<String> added;
    private final String romStart;

    /**
     * @param known    enumerator already handled, such as {@code ERead}
     * @param added    qualified enumerators to treat like it
     * @param romStart expression to add to the position of a ROM page-in; empty for none
     */
    RequestLabels(DriverFacts facts, String known, List<String> added, String romStart) {
        this.facts = facts;
        this.romStart = romStart;
        this.known = known;
        this.added = added;
    }

    /** @return whether any place was found */
    boolean apply(List<TextEdit> edits) {
        int before = edits.size();
        for (String driver : facts.classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : facts.functionsOf(driver)) {
                function.node().accept(new ASTVisitor(true) {
                    @Override
                    public int visit(@Nullable IASTStatement statement) {
                        if (statement instanceof IASTCaseStatement label && isKnown(label.getExpression())) {
                            edits.add(labels(function, label));
                        }
                        return PROCESS_CONTINUE;
                    }

                    @Override
                    public int visit(@Nullable IASTExpression expression) {
                        if (expression instanceof IASTBinaryExpression test
                                && test.getOperator() == IASTBinaryExpression.op_equals
                                && isKnown(test.getOperand2())) {
                            compare(function, test, edits);
                        }
                        return PROCESS_CONTINUE;
                    }
                });
            }
        }
        return edits.size() > before;
    }

    private boolean isKnown(@Nullable IASTNode expression) {
        return expression != null && known.equals(Syntax.lastName(expression));
    }

    private TextEdit labels(FunctionFacts function, IASTCaseStatement label) {
        SourceFile file = function.source().file();
        SourceRange range = function.source().range(label);
        String indent = TextAnchor.indent(file, range.offset());
        var text = new StringBuilder();
        String newLine = TextAnchor.lineEnd(file) + indent;
        String position = romStart.isEmpty() ? "" : position(function);
        for (String id : added) {
            text.append("case ").append(id).append(':').append(newLine);
            if (!position.isEmpty() && id.endsWith("ERomPageInRequest")) {
                text.append(TextAnchor.step(file)).append(position).append(" += ").append(romStart).append(';')
                        .append(newLine).append(TextAnchor.step(file)).append("// fall through").append(newLine);
            }
        }
        return new TextEdit(range.offset(), 0, text.toString());
    }

    /** The variable that a function sets to the position of the request; empty when there is not just one. */
    static String position(FunctionFacts function) {
        var found = new TreeSet<String>();
        for (IASTStatement statement : Statements.of(function, IASTStatement.class)) {
            Matcher set = POSITION.matcher(statement instanceof IASTCompoundStatement ? "" : Syntax.text(statement));
            if (set.matches()) {
                found.add(set.group(1));
            }
        }
        return found.size() == 1 ? found.first() : "";
    }

    private void compare(FunctionFacts function, IASTBinaryExpression test, List<TextEdit> edits) {
        SourceRange range = function.source().range(test);
        String left = test.getOperand1().getRawSignature();
        var text = new StringBuilder();
        SourceFile file = function.source().file();
        int ids = added.stream().mapToInt(id -> id.length() + left.length() + 8).sum();
        String indent = TextAnchor.indent(file, range.offset());
        String join = file.line(range.line()).length() + ids <= LINE ? " "
                : TextAnchor.lineEnd(file) + indent + TextAnchor.step(file, indent).repeat(2);
        for (String id : added) {
            text.append(join).append("|| ").append(left).append(" == ").append(id);
        }
        edits.add(new TextEdit(range.offset(), 0, "("));
        edits.add(new TextEdit(range.offset() + range.length(), 0, text + ")"));
    }
}
