// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import org.pagewright.migration.parse.SourceFile;

/** Where and how text is put in, in the style of what is there. */
final class TextAnchor {
    private TextAnchor() {
    }

    /** The white space a line starts with. */
    static String indent(SourceFile file, int offset) {
        int start = file.lineStart(file.lineOf(offset));
        int end = start;
        while (end < file.text().length() && (file.text().charAt(end) == ' ' || file.text().charAt(end) == '\t')) {
            end++;
        }
        return file.text().substring(start, end);
    }

    /** The line end the file uses. */
    static String lineEnd(SourceFile file) {
        int end = file.text().indexOf('\n');
        return end > 0 && file.text().charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** One more level of indentation, as the file writes it. */
    static String step(SourceFile file) {
        return file.text().contains("\n\t") ? "\t" : "    ";
    }

    /** One more level below lines indented like this, in a file that mixes tabs and spaces. */
    static String step(SourceFile file, String indent) {
        if (indent.isEmpty()) {
            return step(file);
        }
        return indent.contains("\t") ? "\t" : indent.length() % 4 == 0 ? "    " : "  ";
    }

    /** The end of the line when nothing but white space and a comment follows on it. */
    static int behind(SourceFile file, int end) {
        String rest = file.line(file.lineOf(end)).substring(Math.min(end - file.lineStart(file.lineOf(end)),
                file.line(file.lineOf(end)).length()));
        int next = file.lineStart(file.lineOf(end)) + file.text().substring(file.lineStart(file.lineOf(end)))
                .split("\\R", 2)[0].length();
        return rest.strip().matches("(//.*)?") ? next : end;
    }

    /** Whether the file puts an opening brace on a line of its own. */
    static boolean bracesAlone(SourceFile file) {
        return file.text().lines().filter(l -> l.strip().equals("{")).count() > 2;
    }

    /** The start of the comment that stands right above a line, or of the line itself. */
    static int aboveComment(SourceFile file, int offset) {
        int line = file.lineOf(offset);
        int top = line;
        boolean inside = false;
        while (top > 1) {
            String above = file.line(top - 1).strip();
            inside = above.endsWith("*/") || inside && !above.startsWith("/*");
            boolean comment = inside || above.startsWith("//") || above.startsWith("/*") && top != line;
            if (!comment) {
                break;
            }
            top--;
            if (above.startsWith("/*")) {
                inside = false;
            }
        }
        return file.lineStart(top);
    }

    /** Several lines in the line ends of the file. */
    static String lines(SourceFile file, String text) {
        return text.replace("\n", lineEnd(file));
    }
}
