// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.pagewright.header.syntax.CodeLine;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderLine;
import org.pagewright.model.edit.TextEdit;

/** Removes definitions together with the comment above them and the blank line that would be left over. */
final class LineRemoval {
    private final HeaderFile file;
    private final Definitions definitions;
    private final TreeSet<Integer> lines = new TreeSet<>();

    LineRemoval(HeaderFile file) {
        this.file = file;
        this.definitions = new Definitions(file);
    }

    void add(Directive define) {
        lines.add(definitions.indexOf(define));
    }

    List<TextEdit> edits() {
        for (int line : new ArrayList<>(lines)) {
            if (!lines.contains(line - 1)) {
                comment(line);
            }
        }
        List<TextEdit> edits = new ArrayList<>();
        Integer from = null;
        int last = -1;
        for (int line : lines) {
            if (from == null || line > last + 1) {
                if (from != null) {
                    edits.add(cut(from, last));
                }
                from = line;
            }
            last = line;
        }
        if (from != null) {
            edits.add(cut(from, last));
        }
        return edits;
    }

    /** Takes the comment lines above a run of definitions that goes away as a whole. */
    private void comment(int first) {
        int after = first;
        while (lines.contains(after)) {
            after++;
        }
        boolean whole = after >= file.lines().size()
                || !(file.lines().get(after) instanceof Directive d && d.defines());
        int comment = first - 1;
        while (comment >= 0 && file.lines().get(comment) instanceof CodeLine code && code.isComment()) {
            comment--;
        }
        boolean startsBlock = comment >= 0 && !(file.lines().get(comment) instanceof Directive d && d.defines());
        if (whole && startsBlock) {
            for (int i = comment + 1; i < first; i++) {
                lines.add(i);
            }
        }
    }

    private TextEdit cut(int from, int to) {
        int last = to;
        boolean blankBefore = from > 0 && isBlank(file.lines().get(from - 1));
        if (blankBefore && to + 1 < file.lines().size() && isBlank(file.lines().get(to + 1))) {
            last = to + 1;
        }
        int start = file.lines().get(from).start();
        return new TextEdit(start, file.lines().get(last).end() - start, "");
    }

    private static boolean isBlank(HeaderLine line) {
        return line instanceof CodeLine code && code.isBlank();
    }
}
