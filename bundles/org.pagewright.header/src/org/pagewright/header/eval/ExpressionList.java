// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.header.syntax.HeaderToken;

/** Comma-separated expressions. */
public final class ExpressionList {
    private ExpressionList() {
    }

    /** Cuts at the commas outside brackets; no tokens are no items. */
    public static List<List<HeaderToken>> split(List<HeaderToken> tokens) {
        List<List<HeaderToken>> items = new ArrayList<>();
        if (tokens.isEmpty()) {
            return items;
        }
        int depth = 0;
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            HeaderToken token = tokens.get(i);
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (depth == 0 && token.is(",")) {
                items.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        items.add(tokens.subList(from, tokens.size()));
        return items;
    }
}
