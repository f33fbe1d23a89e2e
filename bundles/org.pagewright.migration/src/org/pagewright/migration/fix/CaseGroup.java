// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/**
 * The statements of one case of the switch over a function's first parameter.
 *
 * @param labels     its labels; empty when it is also entered from the case before it, or by default
 * @param statements its statements without labels
 */
record CaseGroup(List<String> labels, List<IASTStatement> statements) {

    /** Copies the lists. */
    CaseGroup {
        labels = List.copyOf(labels);
        statements = List.copyOf(statements);
    }

    /** The case a statement is directly in; null when it is a label, or the switch is another one. */
    static @Nullable CaseGroup of(FunctionFacts function, IASTStatement statement) {
        if (isLabel(statement) || !(statement.getParent() instanceof IASTCompoundStatement body)
                || !(body.getParent() instanceof IASTSwitchStatement choice)
                || choice.getParent() != function.node().getBody() || function.parameters().isEmpty()
                || !Syntax.text(choice.getControllerExpression()).equals(function.parameters().get(0).name())) {
            return null;
        }
        List<IASTStatement> all = List.of(body.getStatements());
        int first = all.indexOf(statement);
        while (first > 0 && !isLabel(all.get(first - 1))) {
            first--;
        }
        int end = all.indexOf(statement) + 1;
        while (end < all.size() && !isLabel(all.get(end))) {
            end++;
        }
        return new CaseGroup(labels(all, first), all.subList(first, end));
    }

    private static List<String> labels(List<IASTStatement> all, int first) {
        var labels = new ArrayList<String>();
        int at = first - 1;
        while (at >= 0 && all.get(at) instanceof IASTCaseStatement label) {
            labels.add(0, Syntax.text(label.getExpression()));
            at--;
        }
        boolean alone = at < 0 || !isLabel(all.get(at)) && ends(all.get(at));
        return alone ? labels : List.of();
    }

    private static boolean isLabel(IASTStatement statement) {
        return statement instanceof IASTCaseStatement || statement instanceof IASTDefaultStatement;
    }

    /** Whether nothing after a statement is reached from it. */
    static boolean ends(IASTStatement statement) {
        if (statement instanceof IASTCompoundStatement block) {
            IASTStatement[] all = block.getStatements();
            return all.length > 0 && ends(all[all.length - 1]);
        }
        return statement instanceof IASTReturnStatement || statement instanceof IASTBreakStatement;
    }
}
