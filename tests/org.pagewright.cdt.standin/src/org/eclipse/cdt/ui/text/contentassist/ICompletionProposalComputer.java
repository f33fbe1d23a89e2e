// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.eclipse.cdt.ui.text.contentassist;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;

/** Stands for the interface of that name in CDT: what it asks of whoever makes completions. */
public interface ICompletionProposalComputer {
    /** Begins a session. */
    void sessionStarted();

    /** The completions. */
    List<ICompletionProposal> computeCompletionProposals(ContentAssistInvocationContext context,
            IProgressMonitor monitor);

    /** What is shown about arguments. */
    List<IContextInformation> computeContextInformation(ContentAssistInvocationContext context,
            IProgressMonitor monitor);

    /** Why there is nothing; null where there is no reason. */
    String getErrorMessage();

    /** Ends a session. */
    void sessionEnded();
}
