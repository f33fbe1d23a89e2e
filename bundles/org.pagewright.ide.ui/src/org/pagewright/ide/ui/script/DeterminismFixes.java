// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.ArrayList;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.ui.text.java.IInvocationContext;
import org.eclipse.jdt.ui.text.java.IJavaCompletionProposal;
import org.eclipse.jdt.ui.text.java.IProblemLocation;
import org.eclipse.jdt.ui.text.java.IQuickFixProcessor;
import org.pagewright.ide.core.script.Indeterminacy;

/** Quick fixes in workloads, as JDT's editor and Problems view offer them. */
public final class DeterminismFixes implements IQuickFixProcessor {

    @Override
    public boolean hasCorrections(@Nullable ICompilationUnit unit, int problemId) {
        return Indeterminacy.isProblemId(problemId);
    }

    @Override
    public IJavaCompletionProposal[] getCorrections(@Nullable IInvocationContext context,
            IProblemLocation @Nullable [] locations) throws CoreException {
        var proposals = new ArrayList<IJavaCompletionProposal>();
        if (context != null && locations != null) {
            for (IProblemLocation location : locations) {
                if (Indeterminacy.isProblemId(location.getProblemId())) {
                    IJavaCompletionProposal fix = DeterminismFix.of(context, location);
                    if (fix != null) {
                        proposals.add(fix);
                    }
                }
            }
        }
        return proposals.toArray(IJavaCompletionProposal[]::new);
    }
}
