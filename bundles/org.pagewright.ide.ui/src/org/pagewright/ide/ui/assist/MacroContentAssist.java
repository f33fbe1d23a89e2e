// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.assist;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.pagewright.ide.core.assist.MacroProposals;

/** Proposes the macros a driver still lacks, and the values of a paging type. */
public final class MacroContentAssist implements IContentAssistProcessor {

    @Override
    public ICompletionProposal[] computeCompletionProposals(@Nullable ITextViewer viewer, int offset) {
        if (viewer == null) {
            return new ICompletionProposal[0];
        }
        return MacroProposals.at(viewer.getDocument().get(), offset).stream()
                .map(p -> new CompletionProposal(p.text(), p.offset(), p.length(), p.text().length(), null,
                        p.label(), null, p.info()))
                .toArray(ICompletionProposal[]::new);
    }

    @Override
    public IContextInformation @Nullable [] computeContextInformation(@Nullable ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char @Nullable [] getCompletionProposalAutoActivationCharacters() {
        return null;
    }

    @Override
    public char @Nullable [] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public @Nullable IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
