// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.util.Arrays;

import org.pagewright.nand.chip.SeededBits;

/**
 * The logical pages that each request of a trace touches on a given medium. When the addresses of the trace span more
 * than the medium, units of 4 KiB (or one page, if larger) are numbered in the order of their first touch, which keeps
 * reuse and most runs; when even those are too many, the numbers wrap around. Both are told to the reader of the
 * report.
 */
final class PageStream {
    /** How the trace was made to fit. */
    enum Folding {
        NONE, RENUMBERED, WRAPPED
    }

    private static final int UNIT_BYTES = 4096;
    private static final int SECTOR_BYTES = 512;

    private final int logicalPages;
    private final int sectorsPerPage;
    private final int sectorsPerUnit;
    private final int pagesPerUnit;
    /** Index of the first page of each request; one more entry for the end. */
    final int[] first;
    /** Logical pages; the complement of a page that a write covers only in part. */
    int[] pages = new int[1 << 14];
    private int count;
    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int units;
    private Folding folding = Folding.NONE;
    private long lastUnit = -1;
    private int lastNumber;

    PageStream(TraceRecords trace, int logicalPages, int pageBytes) {
        this.logicalPages = logicalPages;
        sectorsPerPage = Math.max(1, pageBytes / SECTOR_BYTES);
        sectorsPerUnit = Math.max(UNIT_BYTES, pageBytes) / SECTOR_BYTES;
        pagesPerUnit = sectorsPerUnit / sectorsPerPage;
        first = new int[trace.count() + 1];
        Arrays.fill(keys, -1);
        long highest = 0;
        for (int i = 0; i < trace.count(); i++) {
            highest = Math.max(highest, trace.sector(i) + trace.sectorCount(i));
        }
        boolean fits = (highest + sectorsPerPage - 1) / sectorsPerPage <= logicalPages;
        folding = fits ? Folding.NONE : Folding.RENUMBERED;
        for (int i = 0; i < trace.count(); i++) {
            first[i] = count;
            addRequest(trace, i);
        }
        first[trace.count()] = count;
    }

    Folding folding() {
        return folding;
    }

    /** Distinct renumbered pages, 0 when the trace fits as it is. */
    long renumberedPages() {
        return (long) units * pagesPerUnit;
    }

    private void addRequest(TraceRecords trace, int request) {
        long start = trace.sector(request);
        long end = start + trace.sectorCount(request);
        boolean isWrite = trace.isWrite(request);
        for (long page = start / sectorsPerPage; page * sectorsPerPage < end; page++) {
            boolean isPartial = isWrite
                    && (page * sectorsPerPage < start || (page + 1) * sectorsPerPage > end);
            int place = place(page);
            if (count == pages.length) {
                pages = Arrays.copyOf(pages, 2 * count);
            }
            pages[count++] = isPartial ? ~place : place;
        }
    }

    private int place(long page) {
        if (folding == Folding.NONE) {
            return (int) page;
        }
        long unit = page / pagesPerUnit;
        if (unit != lastUnit) {
            lastUnit = unit;
            lastNumber = number(unit);
        }
        long place = (long) lastNumber * pagesPerUnit + page % pagesPerUnit;
        if (place >= logicalPages) {
            folding = Folding.WRAPPED;
            place %= logicalPages;
        }
        return (int) place;
    }

    private int number(long unit) {
        int slot = slot(unit);
        if (keys[slot] == unit) {
            return values[slot];
        }
        keys[slot] = unit;
        values[slot] = units;
        if (++units * 2 > keys.length) {
            grow();
        }
        return units - 1;
    }

    /** Where this unit is, or is to be put. */
    private int slot(long unit) {
        int mask = keys.length - 1;
        int slot = (int) (unit * SeededBits.GOLDEN >>> 32) & mask;
        while (keys[slot] >= 0 && keys[slot] != unit) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
