// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.rewrite;

import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderToken;

/**
 * How a header writes its definitions.
 *
 * @param lead        everything before the macro name, such as {@code "#define "}
 * @param valueColumn column of the value, from 0; 0 when one space separates it from the name
 * @param tabs        whether tabs fill the gap
 */
record DefineStyle(String lead, int valueColumn, boolean tabs) {
    static final int TAB_WIDTH = 4;
    /** The style of a header written from nothing. */
    static final DefineStyle OWN = new DefineStyle("#define ", 32, false);

    /** The style of one definition. */
    static DefineStyle of(HeaderFile file, Directive define) {
        HeaderToken name = define.arguments().getFirst();
        String lead = file.text().substring(define.start(), name.start());
        if (lead.indexOf('\n') >= 0 || lead.indexOf('/') >= 0) {
            lead = OWN.lead;
        }
        if (define.body().isEmpty()) {
            return new DefineStyle(lead, 0, false);
        }
        String gap = file.text().substring(name.end(), define.body().getFirst().start());
        if (gap.equals(" ") || gap.indexOf('\n') >= 0 || gap.indexOf('/') >= 0) {
            return new DefineStyle(lead, 0, false);
        }
        int column = column(lead + name.spelling() + gap);
        return new DefineStyle(lead, column, gap.indexOf('\t') >= 0);
    }

    /** A definition without line end. */
    String line(String name, String value) {
        return lead + name + gap(column(lead + name), valueColumn, tabs) + value;
    }

    /** White space from one column to another, at least one character. */
    static String gap(int from, int to, boolean tabs) {
        if (to <= from) {
            return tabs ? "\t" : " ";
        }
        if (!tabs) {
            return " ".repeat(to - from);
        }
        return "\t".repeat((to - from + TAB_WIDTH - 1) / TAB_WIDTH);
    }

    /** The column after a text of one line. */
    static int column(String text) {
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            column = text.charAt(i) == '\t' ? column / TAB_WIDTH * TAB_WIDTH + TAB_WIDTH : column + 1;
        }
        return column;
    }
}
