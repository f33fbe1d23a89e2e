// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.eclipse.cdt.ui.text;

import org.eclipse.jface.text.contentassist.ICompletionProposal;

/** Stands for the interface of that name in CDT: a proposal that tells its place in the list. */
public interface ICCompletionProposal extends ICompletionProposal {
    /** Higher ones come first. */
    int getRelevance();

    /** What is sorted by where relevances are the same. */
    String getIdString();
}
