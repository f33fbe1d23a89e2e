// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;

/** For which requests a call is made: the labels of the switches around it, or around the calls that lead to it. */
final class RequestCases {
    private static final int MAX_DEPTH = 4;

    private final CallGraph graph;
    private final ContextMap contexts;

    RequestCases(CallGraph graph, ContextMap contexts) {
        this.graph = graph;
        this.contexts = contexts;
    }

    /** Names of the requests for which a call is made in a context; empty when nothing tells them apart. */
    Set<String> of(CallSite call, Context context) {
        return of(call.owner(), call.node(), context, 0);
    }

    /** The same for any place of a function. */
    Set<String> of(FunctionFacts function, IASTNode place, Context context) {
        return of(function, place, context, 0);
    }

    private Set<String> of(FunctionFacts function, IASTNode place, Context context, int depth) {
        var names = new HashSet<String>();
        for (IASTNode at = place; at != function.node() && at != null; at = at.getParent()) {
            IASTNode parent = at.getParent();
            if (parent != null && parent.getParent() instanceof IASTSwitchStatement choice
                    && choice.getBody() == parent) {
                labels(parent, at, names);
            } else if (parent instanceof IASTIfStatement branch && branch.getConditionExpression() != at) {
                Syntax.names(branch.getConditionExpression()).stream().filter(n -> n.matches("E[A-Z]\\w*"))
                        .forEach(names::add);
            }
        }
        if (names.isEmpty() && depth < MAX_DEPTH) {
            List<CallSite> callers = graph.callers(function).stream()
                    .filter(c -> contexts.runsIn(c.owner(), context)).toList();
            callers.forEach(c -> names.addAll(of(c.owner(), c.node(), context, depth + 1)));
        }
        return names;
    }

    /** The labels from which a statement of a switch is reached, back to the last break. */
    private static void labels(IASTNode body, IASTNode statement, Set<String> names) {
        IASTNode[] children = body.getChildren();
        int at = List.of(children).indexOf(statement);
        boolean inLabels = false;
        for (int i = at - 1; i >= 0; i--) {
            IASTNode child = children[i];
            if (child instanceof IASTCaseStatement label) {
                names.addAll(Syntax.names(label.getExpression()));
                inLabels = true;
            } else if (inLabels && ends(child)) {
                return;
            }
        }
    }

    private static boolean ends(IASTNode statement) {
        IASTNode[] children = statement.getChildren();
        return statement instanceof IASTBreakStatement || statement instanceof IASTReturnStatement
                || children.length > 0 && !(statement instanceof IASTIfStatement)
                        && ends(children[children.length - 1]);
    }
}
