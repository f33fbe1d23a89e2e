// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import org.eclipse.cdt.core.dom.ast.ASTGenericVisitor;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.jdt.annotation.Nullable;

/** How deep a text is nested. What is deeper than any driver costs a parser or a visitor the square of its depth. */
final class Nesting {
    /** Deepest brackets of a text that is parsed. */
    static final int LIMIT_BRACKETS = 500;
    /** Deepest tree that is analysed; a branch of a long chain of {@code else if} is one level each. */
    static final int LIMIT_TREE = 2000;

    private Nesting() {
    }

    /** Depth of the deepest brackets outside comments, strings and directives. */
    static int ofBrackets(String text) {
        int depth = 0;
        int deepest = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '/' && text.startsWith("/*", i)) {
                i = after(text, "*/", i + 2);
            } else if (c == '/' && text.startsWith("//", i)) {
                i = after(text, "\n", i);
            } else if (c == '"' || c == '\'') {
                i = afterLiteral(text, i, c);
            } else {
                if (c == '(' || c == '[' || c == '{') {
                    deepest = Math.max(deepest, ++depth);
                } else if (c == ')' || c == ']' || c == '}') {
                    depth = Math.max(0, depth - 1);
                }
                i++;
            }
        }
        return deepest;
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    /** A literal ends with its line at the latest. */
    private static int afterLiteral(String text, int from, char quote) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /** Whether a tree is deeper than the limit; looks no deeper than that. */
    static boolean isTooDeep(IASTTranslationUnit unit) {
        var depth = new Depth();
        unit.accept(depth);
        return depth.tooDeep;
    }

    private static final class Depth extends ASTGenericVisitor {
        private int now;
        private boolean tooDeep;

        Depth() {
            super(true);
        }

        @Override
        protected int genericVisit(@Nullable IASTNode node) {
            tooDeep |= ++now > LIMIT_TREE;
            return tooDeep ? PROCESS_ABORT : PROCESS_CONTINUE;
        }

        @Override
        protected int genericLeave(@Nullable IASTNode node) {
            now--;
            return PROCESS_CONTINUE;
        }
    }
}
