// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.pagewright.model.BadInputException;
import org.pagewright.model.SourceRange;

/** A header as it was written: every byte, and the lines, directives and conditionals found in it. */
public final class HeaderFile {
    private final String name;
    private final HeaderText source;
    private final List<HeaderLine> lines;
    private final int[] lineStarts;

    private HeaderFile(String name, HeaderText source) {
        this.name = name;
        this.source = source;
        this.lines = HeaderParser.lines(source.text());
        this.lineStarts = lineStarts(source.text());
    }

    /** Parses any bytes; nothing is too broken to be kept. */
    public static HeaderFile parse(String name, byte[] bytes) {
        return new HeaderFile(name, HeaderText.decode(bytes));
    }

    /** The file as the user named it. */
    public String name() {
        return name;
    }

    /** Characters and encoding. */
    public HeaderText source() {
        return source;
    }

    /** The characters. */
    public String text() {
        return source.text();
    }

    /** All logical lines, in order, without gaps. */
    public List<HeaderLine> lines() {
        return lines;
    }

    /** The bytes of the file, put together from the tokens of the tree. */
    public byte[] bytes() throws BadInputException {
        var out = new StringBuilder(text().length());
        for (HeaderLine line : lines) {
            for (HeaderToken token : line.tokens()) {
                out.append(text(), token.start(), token.end());
            }
        }
        return source.encode(out.toString());
    }

    /** Line and column of a range of characters. */
    public SourceRange range(int start, int end) {
        int line = line(start);
        return new SourceRange(line, start - lineStarts[line - 1] + 1, start, end - start);
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** An error at an offset: {@code name:line: sentence}. */
    public BadInputException error(int offset, String sentence) {
        return new BadInputException(name + ":" + line(offset) + ": " + sentence);
    }

    private static int[] lineStarts(String text) {
        var starts = IntStream.builder().add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }
}
