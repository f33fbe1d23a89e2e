// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTGenericVisitor;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.jdt.annotation.Nullable;

/** What one walk over a new tree tells: whether it is too deep for the visitors that follow, and what is not C++. */
final class TreeSurvey extends ASTGenericVisitor {
    /** Deepest tree that is analysed; a branch of a long chain of {@code else if} is one level each. */
    private static final int LIMIT_DEPTH = 2000;

    private final int shift;
    private final List<IASTProblem> problems = new ArrayList<>();
    private int depth;
    private boolean tooDeep;

    private TreeSurvey(int shift) {
        super(true);
        this.shift = shift;
    }

    /** Walks a tree, no deeper than the limit; problems in the first characters, so many as said, do not count. */
    static TreeSurvey of(IASTTranslationUnit unit, int shift) {
        var survey = new TreeSurvey(shift);
        unit.accept(survey);
        return survey;
    }

    boolean isTooDeep() {
        return tooDeep;
    }

    /** Where the text does not parse, in the order of the tree. */
    List<IASTProblem> problems() {
        return problems;
    }

    @Override
    public int visit(@Nullable IASTProblem problem) {
        var location = problem == null ? null : problem.getFileLocation();
        if (problem != null && location != null && location.getNodeOffset() >= shift) {
            problems.add(problem);
        }
        return PROCESS_CONTINUE;
    }

    @Override
    public int leave(@Nullable IASTProblem problem) {
        return PROCESS_CONTINUE;
    }

    @Override
    protected int genericVisit(@Nullable IASTNode node) {
        tooDeep |= ++depth > LIMIT_DEPTH;
        return tooDeep ? PROCESS_ABORT : PROCESS_CONTINUE;
    }

    @Override
    protected int genericLeave(@Nullable IASTNode node) {
        depth--;
        return PROCESS_CONTINUE;
    }
}
