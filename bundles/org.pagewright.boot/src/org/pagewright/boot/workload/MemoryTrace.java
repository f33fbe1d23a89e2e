// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.zip.GZIPInputStream;

import org.pagewright.model.BadInputException;

/**
 * A recorded string of loads and stores, as pages in the order of their first use.
 *
 * @param name  file as the user named it
 * @param pages page of each access, numbered by first use; a store is the complement of its page
 * @param distinct how many different pages
 */
record MemoryTrace(String name, int[] pages, int distinct) {
    private static final int MAX_ACCESSES = 1_000_000;

    /**
     * Reads lines {@code l|s 0xADDRESS n}, plain or gzip; accesses to the page that was accessed last are left out, as
     * they can neither fault nor age a page, unless they are the first store to it.
     *
     * @throws BadInputException when the file holds something else
     */
    static MemoryTrace read(Path file) throws BadInputException {
        try (InputStream raw = Files.newInputStream(file); BufferedReader in = reader(raw)) {
            return read(file.toString(), in);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static BufferedReader reader(InputStream raw) throws IOException {
        var in = new java.io.BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return new BufferedReader(new InputStreamReader(packed ? new GZIPInputStream(in) : in,
                StandardCharsets.ISO_8859_1));
    }

    private static MemoryTrace read(String name, BufferedReader in) throws IOException, BadInputException {
        var numbers = new HashMap<Long, Integer>();
        int[] pages = new int[1024];
        int count = 0;
        int lineNumber = 0;
        int last = Integer.MIN_VALUE;
        for (String line = in.readLine(); line != null && count < MAX_ACCESSES; line = in.readLine()) {
            lineNumber++;
            if (line.isBlank()) {
                continue;
            }
            int page = numbers.computeIfAbsent(pageOf(name, lineNumber, line), key -> numbers.size());
            int access = line.charAt(0) == 's' ? ~page : page;
            if (access != last && page != last && ~page != last || access < 0 && last == page) {
                if (count == pages.length) {
                    pages = Arrays.copyOf(pages, count * 2);
                }
                pages[count++] = access;
                last = access;
            }
        }
        if (count == 0) {
            throw new BadInputException(name + " holds no access; lines are 'l 0xADDRESS n' and 's 0xADDRESS n'.");
        }
        return new MemoryTrace(name, Arrays.copyOf(pages, count), numbers.size());
    }

    private static long pageOf(String name, int lineNumber, String line) throws BadInputException {
        String[] words = line.strip().split("\\s+");
        try {
            if (words.length >= 2 && (words[0].equals("l") || words[0].equals("s")) && words[1].startsWith("0x")) {
                return Long.parseUnsignedLong(words[1].substring(2), 16) >>> 12;
            }
        } catch (NumberFormatException e) {
            throw new BadInputException(name + ", line " + lineNumber + ": '" + words[1] + "' is no address.", e);
        }
        throw new BadInputException(name + ", line " + lineNumber
                + ": expected 'l 0xADDRESS n' or 's 0xADDRESS n'; a workload file is a trace of loads and stores.");
    }
}
