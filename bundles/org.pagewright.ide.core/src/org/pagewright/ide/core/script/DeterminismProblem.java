// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.osgi.util.NLS;

/** One place in a workload that makes runs differ, as the Java builder shows it. */
final class DeterminismProblem extends CategorizedProblem {
    private final Indeterminacy kind;
    private final String message;
    private final char[] fileName;
    private int start;
    private int end;
    private int line;

    DeterminismProblem(Indeterminacy kind, ASTNode node, CompilationUnit unit, String fileName) {
        this.kind = kind;
        this.message = NLS.bind(kind.message(), node.toString());
        this.fileName = fileName.toCharArray();
        this.start = node.getStartPosition();
        this.end = start + node.getLength() - 1;
        this.line = unit.getLineNumber(start);
    }

    @Override
    public int getCategoryID() {
        return CAT_POTENTIAL_PROGRAMMING_PROBLEM;
    }

    @Override
    public String getMarkerType() {
        return Indeterminacy.MARKER_TYPE;
    }

    @Override
    public String[] getArguments() {
        return new String[0];
    }

    @Override
    public int getID() {
        return kind.problemId();
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public char[] getOriginatingFileName() {
        return fileName.clone();
    }

    @Override
    public int getSourceStart() {
        return start;
    }

    @Override
    public int getSourceEnd() {
        return end;
    }

    @Override
    public int getSourceLineNumber() {
        return line;
    }

    @Override
    public boolean isError() {
        return false;
    }

    @Override
    public boolean isWarning() {
        return true;
    }

    @Override
    public void setSourceStart(int sourceStart) {
        start = sourceStart;
    }

    @Override
    public void setSourceEnd(int sourceEnd) {
        end = sourceEnd;
    }

    @Override
    public void setSourceLineNumber(int lineNumber) {
        line = lineNumber;
    }
}
