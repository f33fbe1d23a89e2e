// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.pagewright.model.BadInputException;

/** Walks over the bytes of a text line by line and field by field, without making a string of each. */
final class LineScanner {
    private static final int MAX_LINE_BYTES = 4096;
    private static final int MAX_DIGITS = 18;

    private final String file;
    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private final byte[] line = new byte[MAX_LINE_BYTES];
    private int blockAt;
    private int blockEnd;
    private int length;
    private int at;
    private long number;

    LineScanner(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean nextLine() throws IOException, BadInputException {
        length = 0;
        at = 0;
        number++;
        while (true) {
            if (blockAt == blockEnd) {
                blockEnd = in.read(block);
                blockAt = 0;
                if (blockEnd <= 0) {
                    blockEnd = 0;
                    return length > 0;
                }
            }
            byte b = block[blockAt++];
            if (b == '\n') {
                return true;
            } else if (length == MAX_LINE_BYTES) {
                throw bad("the line is longer than " + MAX_LINE_BYTES + " bytes; this is no trace");
            } else if (b != '\r') {
                line[length++] = b;
            }
        }
    }

    boolean isBlank() {
        return length == 0;
    }

    /** The whole line, for messages and header lines. */
    String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** Reads a whole number that ends at the separator or the end of the line, and steps over the separator. */
    long number(char separator, String field) throws BadInputException {
        int start = at;
        long value = 0;
        while (at < length && line[at] >= '0' && line[at] <= '9') {
            value = value * 10 + line[at++] - '0';
        }
        if (at == start || at - start > MAX_DIGITS || at < length && line[at] != separator) {
            throw bad(at >= length && at == start ? "the line ends before " + field : field + " is no whole number");
        }
        at++;
        return value;
    }

    /** Reads a number of seconds with a fraction as nanoseconds; digits behind the ninth are dropped. */
    long seconds(char separator, String field) throws BadInputException {
        int start = at;
        long whole = 0;
        while (at < length && line[at] >= '0' && line[at] <= '9') {
            whole = whole * 10 + line[at++] - '0';
        }
        boolean hasWhole = at > start && at - start <= 9;
        long fraction = 0;
        long weight = 100_000_000;
        if (at < length && line[at] == '.') {
            at++;
            while (at < length && line[at] >= '0' && line[at] <= '9') {
                fraction += (line[at++] - '0') * weight;
                weight /= 10;
            }
        }
        if (!hasWhole || at < length && line[at] != separator) {
            throw bad(field + " is no time in seconds");
        }
        at++;
        return whole * 1_000_000_000 + fraction;
    }

    /** Reads one or two characters up to the separator as a number: first character times 256 plus second. */
    int code(char separator, String field) throws BadInputException {
        int value = 0;
        int start = at;
        while (at < length && line[at] != separator) {
            value = value << 8 | line[at++];
        }
        if (at == start || at - start > 2) {
            throw bad(at >= length ? "the line ends before " + field : field + " is not known");
        }
        at++;
        return value;
    }

    void skip(char separator) throws BadInputException {
        while (at < length && line[at] != separator) {
            at++;
        }
        if (at == length) {
            throw bad("the line has too few fields");
        }
        at++;
    }

    /** Refuses anything left on the line. */
    void end() throws BadInputException {
        if (at < length) {
            throw bad("the line has too many fields");
        }
    }

    BadInputException bad(String what) {
        return new BadInputException(file + ":" + number + ": " + what + ".");
    }
}
