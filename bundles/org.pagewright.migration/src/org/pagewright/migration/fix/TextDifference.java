// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.model.edit.TextEdit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** The difference of two texts as edits, each as short as its lines allow, so that a preview shows them one by one. */
public final class TextDifference {
    private TextDifference() {
    }

    /** The edits that turn one text into the other; empty when they are equal. */
    public static List<TextEdit> edits(String before, String after) {
        List<String> oldLines = lines(before);
        List<String> newLines = lines(after);
        var offsets = new int[oldLines.size() + 1];
        for (int i = 0; i < oldLines.size(); i++) {
            offsets[i + 1] = offsets[i] + oldLines.get(i).length();
        }
        var edits = new ArrayList<TextEdit>();
        for (AbstractDelta<String> delta : DiffUtils.diff(oldLines, newLines).getDeltas()) {
            int first = delta.getSource().getPosition();
            edits.add(shortest(offsets[first], String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines())));
        }
        return List.copyOf(edits);
    }

    /** Cuts off what both texts start and end with. */
    private static TextEdit shortest(int offset, String before, String after) {
        int limit = Math.min(before.length(), after.length());
        int start = 0;
        while (start < limit && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < limit - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new TextEdit(offset + start, before.length() - start - end,
                after.substring(start, after.length() - end));
    }

    /** Lines with their ends, so that nothing is lost when they are joined again. */
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
