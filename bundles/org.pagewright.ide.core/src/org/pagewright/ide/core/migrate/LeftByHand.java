// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.migrate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.RefactoringStatusContext;

/** What a step leaves to a person, told in full below the list of problems, whose rows are cut off. */
public final class LeftByHand extends RefactoringStatusContext {
    private final String step;
    private final String sentence;

    LeftByHand(String step, String sentence) {
        this.step = step;
        this.sentence = sentence;
    }

    /** Title of the step. */
    public String step() {
        return step;
    }

    /** What is to be done. */
    public String sentence() {
        return sentence;
    }

    @Override
    public @Nullable Object getCorrespondingElement() {
        return null;
    }
}
