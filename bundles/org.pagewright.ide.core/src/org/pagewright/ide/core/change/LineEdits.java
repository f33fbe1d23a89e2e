// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.model.edit.TextEdit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** The difference of two texts as edits of whole lines, so that a preview shows each change on its own. */
final class LineEdits {
    private LineEdits() {
    }

    static List<TextEdit> between(String before, String after) {
        List<String> oldLines = lines(before);
        List<String> newLines = lines(after);
        var offsets = new int[oldLines.size() + 1];
        for (int i = 0; i < oldLines.size(); i++) {
            offsets[i + 1] = offsets[i] + oldLines.get(i).length();
        }
        var edits = new ArrayList<TextEdit>();
        for (AbstractDelta<String> delta : DiffUtils.diff(oldLines, newLines).getDeltas()) {
            int first = delta.getSource().getPosition();
            int from = offsets[first];
            int to = offsets[first + delta.getSource().size()];
            edits.add(new TextEdit(from, to - from, String.join("", delta.getTarget().getLines()))); //$NON-NLS-1$
        }
        return edits;
    }

    /** Lines with their line ends, so that nothing is lost when they are joined again. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, to));
            from = to;
        }
        return lines;
    }
}
