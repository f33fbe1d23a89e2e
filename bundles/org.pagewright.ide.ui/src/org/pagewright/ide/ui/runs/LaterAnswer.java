// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Answers questions that need the disk or take their time in the background, and tells the answer on the UI thread,
 * unless the owner is gone or another question was asked meanwhile. Asked on the UI thread.
 */
public final class LaterAnswer {
    private final Control owner;
    private final String name;
    private int asked;
    private int told;

    /**
     * Nothing asked yet.
     *
     * @param owner what the answers are for
     * @param name  what the job is called
     */
    public LaterAnswer(Control owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** Asks; a question asked before is not answered any more. */
    public <T> void ask(Supplier<T> question, Consumer<T> answer) {
        int number = ++asked;
        Display display = owner.getDisplay();
        new Question(name, () -> {
            T found = question.get();
            if (!display.isDisposed()) {
                display.asyncExec(() -> tell(number, () -> answer.accept(found)));
            }
        }).schedule();
    }

    /** What was asked is not wanted any more. */
    public void forget() {
        told = ++asked;
    }

    /** Whether an answer is still to come. */
    public boolean isPending() {
        return told != asked;
    }

    private void tell(int number, Runnable answer) {
        if (number == asked && !owner.isDisposed()) {
            told = number;
            answer.run();
        }
    }

    private static final class Question extends Job {
        private final Runnable work;

        Question(String name, Runnable work) {
            super(name);
            this.work = work;
            setSystem(true);
            setPriority(SHORT);
        }

        @Override
        protected IStatus run(@Nullable IProgressMonitor monitor) {
            work.run();
            return Status.OK_STATUS;
        }
    }
}
