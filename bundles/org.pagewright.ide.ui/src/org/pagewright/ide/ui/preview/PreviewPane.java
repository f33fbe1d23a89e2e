// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.preview;

import java.util.HashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pagewright.ide.ui.runs.LaterContent;

/** Shows a text as it will be written, with the lines that change marked and the first of them in sight. */
public final class PreviewPane {
    private final Composite body;
    private final Button copy;
    private @Nullable StyledText text;
    private String before = ""; //$NON-NLS-1$
    private String after = ""; //$NON-NLS-1$

    /** A pane with a caption and a Copy button. */
    public PreviewPane(Composite parent, String caption, String copyLabel) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        var label = new Label(body, SWT.NONE);
        label.setText(caption);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).applyTo(label);
        copy = new Button(body, SWT.PUSH);
        copy.setText(copyLabel);
        copy.addListener(SWT.Selection, e -> copy());
        clear();
        LaterContent.make(body, this::makeText);
    }

    private void makeText() {
        var made = new StyledText(body, SWT.BORDER | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.MULTI);
        made.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(made);
        text = made;
        fill(made);
    }

    /** The whole pane. */
    public Composite control() {
        return body;
    }

    /** Shows nothing. */
    public void clear() {
        show("", ""); //$NON-NLS-1$ //$NON-NLS-2$
        copy.setEnabled(false);
    }

    /** Shows a text and marks what the text before did not have. */
    public void show(String textBefore, String textAfter) {
        before = textBefore;
        after = textAfter;
        copy.setEnabled(true);
        StyledText made = text;
        if (made != null) {
            fill(made);
        }
    }

    private void fill(StyledText shown) {
        shown.setText(after);
        var old = new HashMap<String, Integer>();
        before.lines().forEach(line -> old.merge(line, 1, Integer::sum));
        Color mark = mark(shown);
        int first = -1;
        boolean marked = false;
        for (int line = 0; line < shown.getLineCount(); line++) {
            String content = shown.getLine(line);
            // An empty line belongs to the lines before it: there are too many of them to tell which is new.
            marked = content.isBlank() ? marked : old.merge(content, -1, Integer::sum) < 0;
            if (marked) {
                shown.setLineBackground(line, 1, mark);
                first = first < 0 ? line : first;
            }
        }
        shown.setTopIndex(Math.max(0, first - 2));
    }

    /** A green that can be read on both themes: the background moved a little towards green. */
    private static Color mark(StyledText shown) {
        RGB base = shown.getBackground().getRGB();
        return new Color(shown.getDisplay(), base.red * 4 / 5, Math.min(255, base.green * 4 / 5 + 51),
                base.blue * 4 / 5);
    }

    private void copy() {
        var clipboard = new Clipboard(body.getDisplay());
        clipboard.setContents(new Object[] { after }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }
}
