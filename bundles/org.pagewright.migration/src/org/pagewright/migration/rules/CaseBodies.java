// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/** The statements a switch runs for a case label, up to the break. */
final class CaseBodies {
    private CaseBodies() {
    }

    /**
     * The statements for each label whose name is wanted, falling through further labels.
     *
     * @return label to statements, in source order
     */
    static Map<IASTCaseStatement, List<IASTNode>> of(FunctionFacts function, Set<String> wanted) {
        var bodies = new LinkedHashMap<IASTCaseStatement, List<IASTNode>>();
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTCaseStatement label
                        && Syntax.names(label.getExpression()).stream().anyMatch(wanted::contains)) {
                    bodies.put(label, following(label));
                }
                return PROCESS_CONTINUE;
            }
        });
        return bodies;
    }

    private static List<IASTNode> following(IASTCaseStatement label) {
        var body = new ArrayList<IASTNode>();
        boolean after = false;
        for (IASTNode sibling : label.getParent().getChildren()) {
            if (after && !(sibling instanceof IASTCaseStatement)) {
                body.add(sibling);
                if (ends(sibling)) {
                    break;
                }
            }
            after |= sibling == label;
        }
        return body;
    }

    private static boolean ends(IASTNode statement) {
        if (statement instanceof IASTBreakStatement || statement instanceof IASTReturnStatement) {
            return true;
        }
        IASTNode[] children = statement.getChildren();
        return statement instanceof IASTCompoundStatement && children.length > 0 && ends(children[children.length - 1]);
    }
}
