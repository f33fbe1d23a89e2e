// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pagewright.boot.timeline.TimeText;
import org.pagewright.boot.timeline.TimelineMark;
import org.pagewright.ide.ui.runs.ThemeColor;

/** Deadlocks and panics of the run, each with the chain of sentences that led to it. */
final class MarkPane {
    private final StyledText text;

    MarkPane(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setMargins(6, 4, 6, 4);
    }

    Control control() {
        return text;
    }

    void show(List<TimelineMark> marks) {
        text.setText(""); //$NON-NLS-1$
        for (TimelineMark mark : marks) {
            Consumer<String> line = sentence -> text.append(sentence + "\n"); //$NON-NLS-1$
            int start = text.getCharCount();
            line.accept(NLS.bind(Messages.Mark_title, LaneLook.name(mark.kind()), TimeText.of(mark.timeNanos())));
            boolean alarm = mark.kind() != TimelineMark.Kind.END;
            text.setStyleRange(new StyleRange(start, text.getCharCount() - start,
                    alarm ? ThemeColor.ALARM.get() : null, null, SWT.BOLD));
            int number = 0;
            for (String sentence : mark.sentences()) {
                line.accept(number++ == 0 ? sentence : number - 1 + ". " + sentence); //$NON-NLS-1$
            }
        }
        text.setSelection(0);
    }
}
