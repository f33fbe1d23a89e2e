// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.LockKind;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Fix;
import org.pagewright.model.SourceRange;

/** R13, when the access has to stay in the critical section: a trap, and the way out when it is sprung. */
final class AccessTrap {
    private AccessTrap() {
    }

    /** The edit, for the user to choose, since what was done before the access is not taken back; empty if there is none. */
    static Optional<Fix> around(HeldRegion region) throws NotRepairable {
        FunctionFacts function = region.access().owner();
        boolean only = region.access().held().size() == 1
                && region.access().held().get(0).kind() == LockKind.CRITICAL_SECTION;
        if (!only || !(region.statement() instanceof IASTExpressionStatement statement)
                || statement.getExpression() != region.access().node()
                || !Syntax.text(function.node().getDeclSpecifier()).equals("TInt")
                || Syntax.names(function.node()).contains("trapped")) {
            return Optional.empty();
        }
        SourceFile file = function.source().file();
        SourceRange range = function.source().range(statement);
        String indent = TextAnchor.indent(file, range.offset());
        String access = function.source().written(region.access().node());
        String code = CodeStyle.of(function).apply("""
                XTRAPD(trapped, XT_DEFAULT, %s);
                if (trapped != KErrNone) {
                    NKern::ThreadLeaveCS();
                    return KErrBadDescriptor;
                }
                """.formatted(access), indent).strip();
        var edits = new Edits();
        edits.replace(function.source(), statement, code);
        return Optional.of(edits.fix("Trap the access and return KErrBadDescriptor").asChoice());
    }
}
