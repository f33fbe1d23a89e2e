// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/**
 * Whole lines that hold nothing but statements and their comments, so that they can be moved within a block.
 *
 * @param source where they are
 * @param start  first offset
 * @param end    offset behind their last line end
 */
record StatementLines(ParsedSource source, int start, int end) {

    /**
     * The lines of one statement, with the comment lines right above it.
     *
     * @throws NotRepairable when something else is on them
     */
    static StatementLines of(ParsedSource source, IASTNode statement) throws NotRepairable {
        return of(source, statement, statement);
    }

    /** The lines from one statement to another, with the comment lines right above the first. */
    static StatementLines of(ParsedSource source, IASTNode first, IASTNode last) throws NotRepairable {
        SourceFile file = source.file();
        SourceRange from = source.range(first);
        SourceRange to = source.range(last);
        int end = to.offset() + to.length();
        int start = file.lineStart(from.line());
        int next = file.lineStart(file.lineOf(end) + 1);
        boolean alone = file.text().substring(start, from.offset()).isBlank()
                && file.text().substring(end, next).strip().matches("(//.*|/\\*[^*]*\\*/)?");
        if (!alone) {
            throw new NotRepairable("line " + from.line() + " holds more than one statement");
        }
        int above = TextAnchor.aboveComment(file, from.offset());
        boolean joined = above < start && !file.text().substring(above, start).isBlank();
        return new StatementLines(source, joined ? above : start, next);
    }

    String text() {
        return source.file().text().substring(start, end);
    }

    void cut(Edits edits) {
        edits.add(source, new TextEdit(start, end - start, ""));
    }

    /** Puts text before these lines. */
    void before(Edits edits, String lines) {
        edits.insert(source, start, lines);
    }

    /** Puts text behind these lines. */
    void after(Edits edits, String lines) {
        edits.insert(source, end, lines);
    }
}
