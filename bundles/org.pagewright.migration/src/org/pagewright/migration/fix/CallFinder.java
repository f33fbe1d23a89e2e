// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.model.Finding;

/** Finds what a finding is about again in the facts. */
final class CallFinder {
    private CallFinder() {
    }

    /** The call at a finding; null when there is none. */
    static @Nullable CallSite callAt(DriverFacts facts, Finding finding) {
        for (FunctionFacts function : facts.functions()) {
            if (function.source().file().name().equals(finding.file())) {
                for (CallSite call : function.calls()) {
                    if (call.range().equals(finding.range())) {
                        return call;
                    }
                }
            }
        }
        return null;
    }

    /** The statement a call is all of, or is the value of; null inside conditions and returns. */
    static @Nullable IASTStatement plainStatement(IASTNode node) {
        for (IASTNode at = node; at != null; at = at.getParent()) {
            if (at instanceof IASTExpressionStatement || at instanceof IASTDeclarationStatement) {
                return (IASTStatement) at;
            }
            if (at instanceof IASTStatement) {
                return null;
            }
        }
        return null;
    }

    /** The statement before (-1) or after (+1) one in the same block; null when there is none. */
    static @Nullable IASTStatement neighbour(IASTStatement statement, int step) {
        if (statement.getParent() instanceof IASTCompoundStatement block) {
            List<IASTStatement> all = List.of(block.getStatements());
            int at = all.indexOf(statement) + step;
            return at >= 0 && at < all.size() ? all.get(at) : null;
        }
        return null;
    }

    /** The statement around a call, whatever it does with the result. */
    static IASTStatement wholeStatement(IASTNode node) throws NotRepairable {
        for (IASTNode at = node; at != null; at = at.getParent()) {
            if (at instanceof IASTStatement statement) {
                return statement;
            }
        }
        throw new NotRepairable("the call is outside a function");
    }

    /** Whether the statement around a call is one of a block. */
    static boolean isInBlock(IASTNode node) throws NotRepairable {
        return wholeStatement(node).getParent() instanceof IASTCompoundStatement;
    }
}
