// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.core.compiler.BuildContext;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.CompilationParticipant;
import org.eclipse.jdt.core.compiler.ReconcileContext;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;

/** Checks workloads while they are typed and when they are built, in projects with the simulator's library. */
public final class DeterminismParticipant extends CompilationParticipant {

    @Override
    public boolean isActive(@Nullable IJavaProject project) {
        return SimulatorApi.isOn(project);
    }

    @Override
    public void buildStarting(BuildContext @Nullable [] files, boolean isBatch) {
        for (BuildContext context : files == null ? new BuildContext[0] : files) {
            IFile file = context.getFile();
            // The saved text, not that of an editor which may be ahead of it.
            ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
            parser.setSource(context.getContents());
            parser.setProject(JavaCore.create(file.getProject()));
            parser.setUnitName(file.getFullPath().toString());
            parser.setResolveBindings(true);
            if (parser.createAST(null) instanceof CompilationUnit unit) {
                CategorizedProblem[] problems = DeterminismCheck.check(unit, file.getName());
                if (problems.length > 0) {
                    context.recordNewProblems(problems);
                }
            }
        }
    }

    @Override
    public void reconcile(@Nullable ReconcileContext context) {
        if (context == null) {
            return;
        }
        try {
            CompilationUnit unit = context.getAST(AST.getJLSLatest());
            if (unit != null) {
                CategorizedProblem[] problems = DeterminismCheck.check(unit,
                        context.getWorkingCopy().getElementName());
                context.putProblems(Indeterminacy.MARKER_TYPE, problems);
            }
        } catch (JavaModelException e) {
            // The file was closed or deleted while it was typed in; its next build checks it.
            context.putProblems(Indeterminacy.MARKER_TYPE, null);
        }
    }
}
