// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.report;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** The unified diff of two texts, as {@code patch} reads it. */
public final class UnifiedDiff {
    private static final int CONTEXT_LINES = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file\n";

    private final List<String> before;
    private final List<String> after;
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The diff, empty when the texts are equal. Line ends are kept, so CRLF files need {@code patch --binary}. */
    public static String of(String file, String before, String after) {
        return of(file, file, before, after);
    }

    /** The diff that makes a new file. */
    public static String ofNewFile(String file, String text) {
        return of("/dev/null", file, "", text);
    }

    private static String of(String oldName, String newName, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        var diff = new UnifiedDiff(lines(before), lines(after));
        diff.out.append("--- ").append(oldName).append("\n+++ ").append(newName).append('\n');
        diff.hunks();
        return diff.out.toString();
    }

    private void hunks() {
        List<AbstractDelta<String>> group = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            if (!group.isEmpty() && delta.getSource().getPosition() - end(group.getLast()) > 2 * CONTEXT_LINES) {
                hunk(group);
                group.clear();
            }
            group.add(delta);
        }
        hunk(group);
    }

    private void hunk(List<AbstractDelta<String>> group) {
        AbstractDelta<String> first = group.getFirst();
        int from = Math.max(0, first.getSource().getPosition() - CONTEXT_LINES);
        int to = Math.min(before.size(), end(group.getLast()) + CONTEXT_LINES);
        int newFrom = first.getTarget().getPosition() - (first.getSource().getPosition() - from);
        int newLength = to - from;
        for (AbstractDelta<String> delta : group) {
            newLength += delta.getTarget().size() - delta.getSource().size();
        }
        out.append("@@ -").append(range(from, to - from)).append(" +").append(range(newFrom, newLength))
                .append(" @@\n");
        int line = from;
        for (AbstractDelta<String> delta : group) {
            lines(' ', before.subList(line, delta.getSource().getPosition()));
            lines('-', delta.getSource().getLines());
            lines('+', delta.getTarget().getLines());
            line = end(delta);
        }
        lines(' ', before.subList(line, to));
    }

    private void lines(char mark, List<String> lines) {
        for (String line : lines) {
            out.append(mark).append(line);
            if (!line.endsWith("\n")) {
                out.append(NO_NEWLINE);
            }
        }
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    /** Start and length in a hunk header; an empty range names the line before it. */
    private static String range(int from, int length) {
        return (length == 0 ? from : from + 1) + (length == 1 ? "" : "," + length);
    }

    /** The lines with their ends, so that a missing or different line end counts as a change. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
