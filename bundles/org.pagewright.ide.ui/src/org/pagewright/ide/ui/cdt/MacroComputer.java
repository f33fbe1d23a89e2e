// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.cdt;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.pagewright.ide.ui.assist.MacroContentAssist;
import org.pagewright.ide.ui.cdt.ForeignObject.Answer;

/** Completions of macros in CDT's editor. */
final class MacroComputer {
    private MacroComputer() {
    }

    static Map<String, Answer> answers() {
        return Map.of("computeCompletionProposals", arguments -> proposals(arguments[0]), //$NON-NLS-1$
                "computeContextInformation", arguments -> List.of()); //$NON-NLS-1$
    }

    /** The context is CDT's; its viewer and offset are all that is asked of it. */
    private static List<ICompletionProposal> proposals(Object context) {
        try {
            Object offset = context.getClass().getMethod("getInvocationOffset").invoke(context); //$NON-NLS-1$
            return context.getClass().getMethod("getViewer").invoke(context) instanceof ITextViewer viewer //$NON-NLS-1$
                    && offset instanceof Integer at && HeaderDocument.is(viewer.getDocument())
                            ? List.of(new MacroContentAssist().computeCompletionProposals(viewer, at))
                            : List.of();
        } catch (ReflectiveOperationException e) {
            ILog.of(MacroComputer.class).warn(e.getMessage(), e);
            return List.of();
        }
    }
}
