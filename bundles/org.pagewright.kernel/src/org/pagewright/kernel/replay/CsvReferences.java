// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.pagewright.model.BadInputException;

/**
 * References from comma-separated lines. The first line names the columns: {@code page}, {@code block} or {@code lbn}
 * holds page numbers, {@code address} bytes, {@code sector} with {@code size} ranges of 512-byte sectors that touch
 * every 4 KiB page in them. Without a first line of names the first column holds page numbers.
 */
final class CsvReferences implements ReferenceSource {
    private static final List<String> PAGE_COLUMNS = List.of("page", "block", "lbn");

    private final String name;
    private final BufferedReader in;
    private int line;
    private int column;
    private int sizeColumn = -1;
    private int shift;
    private long pendingPage;
    private long pendingEnd;
    private String held = "";

    CsvReferences(String name, BufferedReader in) throws IOException, BadInputException {
        this.name = name;
        this.in = in;
        String first = in.readLine();
        if (first == null) {
            throw new BadInputException(name + " is empty.");
        }
        line = 1;
        if (first.isEmpty() || Character.isDigit(first.strip().isEmpty() ? 'x' : first.strip().charAt(0))) {
            held = first;
        } else {
            columns(first);
        }
    }

    private void columns(String first) throws BadInputException {
        List<String> names = Arrays.stream(first.split(",")).map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
        for (String candidate : PAGE_COLUMNS) {
            if (names.contains(candidate)) {
                column = names.indexOf(candidate);
                return;
            }
        }
        if (names.contains("address")) {
            column = names.indexOf("address");
            shift = 12;
        } else if (names.contains("sector")) {
            column = names.indexOf("sector");
            sizeColumn = names.indexOf("size");
            shift = 3;
        } else {
            throw new BadInputException(name
                    + ", line 1: none of the columns page, block, lbn, address or sector is there.");
        }
    }

    @Override
    public int read(int[] into) throws IOException, BadInputException {
        int count = 0;
        while (count < into.length) {
            if (pendingPage < pendingEnd) {
                into[count++] = (int) pendingPage++;
                continue;
            }
            String text = held;
            if (text.isEmpty()) {
                String next = in.readLine();
                if (next == null) {
                    return count;
                }
                line++;
                text = next;
            }
            held = "";
            if (!text.isBlank()) {
                range(text);
            }
        }
        return count;
    }

    private void range(String text) throws BadInputException {
        String[] cells = text.split(",", -1);
        long first = number(cells, column) >> shift;
        long units = sizeColumn >= 0 ? number(cells, sizeColumn) : 1;
        pendingPage = first;
        pendingEnd = sizeColumn >= 0 ? (number(cells, column) + Math.max(1, units) - 1 >> shift) + 1 : first + 1;
        if (pendingEnd - 1 > 0xFFFF_FFFFL) {
            throw new BadInputException(name + ", line " + line + ": page " + (pendingEnd - 1)
                    + " is above 4294967295.");
        }
    }

    private long number(String[] cells, int index) throws BadInputException {
        try {
            String cell = cells[index].strip();
            long value = cell.startsWith("0x") ? Long.parseLong(cell.substring(2), 16) : Long.parseLong(cell);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BadInputException(name + ", line " + line + ": column " + (index + 1)
                    + " holds no number.", e);
        }
        throw new BadInputException(name + ", line " + line + ": column " + (index + 1) + " is negative.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
