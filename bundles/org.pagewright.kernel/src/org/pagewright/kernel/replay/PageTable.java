// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.util.Arrays;

/**
 * One int for each page known, found by its unsigned 32-bit number. Page numbers that start low and leave few gaps
 * index one array. Where they lie in groups, an array holds runs of 16 neighbours and a directory says where each run starts.
 * Scattered ones go into a hash table. The layout follows from the pages seen alone: it is the first of the three that
 * needs no more memory than the hash table would, besides a fixed MiB, and it is chosen anew whenever the present one
 * has outgrown that.
 */
final class PageTable {
    /** log2 of the pages in a run. */
    static final int RUN_SHIFT = 4;
    /** A page within its run. */
    static final int RUN_MASK = (1 << RUN_SHIFT) - 1;
    /** A start so low that no page of such a run has a place. */
    private static final int NONE = Integer.MIN_VALUE;
    /** Memory besides, for a directory or an array of a trace that just began. */
    private static final int FREE_BYTES = 1 << 20;

    /** Where each run starts in {@link #entries}, {@link #NONE} for runs without a page; empty in the other layouts. */
    int[] directory = new int[0];
    /** One for each page; 0 for pages never seen, negative or positive for the others. */
    int[] entries = new int[0];
    /** Entries in use while pages are in runs. */
    private int used;
    private boolean flat = true;
    /** Page number of each entry while pages are hashed, else empty. */
    private int[] hashed = new int[0];
    private int known;
    private int changes;

    /** Different pages so far. */
    int known() {
        return known;
    }

    /** Memory in bytes. */
    long bytes() {
        return 4L * (directory.length + entries.length + hashed.length);
    }

    /** Memory that a hash table for so many pages needs. */
    private static long hashedBytes(long pages) {
        return 8 * (pages + (pages >> 2) + (pages >> 5));
    }

    /** Whether the place of a page is its number. */
    boolean isFlat() {
        return flat;
    }

    /** How often all places have changed so far. */
    int changes() {
        return changes;
    }

    /**
     * The place of the entry of a page. A page not known becomes known with the entry given; all arrays and places may
     * be others then.
     */
    int place(int page, int firstEntry) {
        int place = placeInLayout(page);
        if (place < 0) {
            change(page);
            return place(page, firstEntry);
        }
        if (entries[place] == 0) {
            known++;
            entries[place] = firstEntry;
        }
        return place;
    }

    /** The place of a page, made if need be; -1 when the present layout would then cost too much. */
    private int placeInLayout(int page) {
        if (flat) {
            return page >= 0 && grow(directory.length, page + 1L) ? page : -1;
        }
        return hashed.length > 0 ? hashPlace(page) : runPlace(page);
    }

    private int runPlace(int page) {
        int run = page >>> RUN_SHIFT;
        if (run >= directory.length || directory[run] < 0) {
            if (!grow(run + 1L, used + RUN_MASK + 1L)) {
                return -1;
            }
            directory[run] = used;
            used += RUN_MASK + 1;
        }
        return directory[run] + (page & RUN_MASK);
    }

    /** Makes room for so many runs and entries; false when that costs too much. */
    private boolean grow(long runs, long size) {
        long newRuns = runs <= directory.length ? directory.length : runs + (runs >> 4);
        long newSize = size <= entries.length ? entries.length : size + (size >> 2);
        if (4 * (newRuns + newSize) > hashedBytes(known) + FREE_BYTES) {
            return false;
        }
        if (newRuns > directory.length) {
            int old = directory.length;
            directory = Arrays.copyOf(directory, (int) newRuns);
            Arrays.fill(directory, old, directory.length, NONE);
        }
        if (newSize > entries.length) {
            entries = Arrays.copyOf(entries, (int) newSize);
        }
        return true;
    }

    /** The place of a page in the hash table, made if need be; -1 when the table is too full. */
    private int hashPlace(int page) {
        int mixed = page * 0x9E37_79B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EB_CA6B;
        int place = (int) ((mixed & 0xFFFF_FFFFL) * hashed.length >>> 32);
        while (entries[place] != 0) {
            if (hashed[place] == page) {
                return place;
            }
            place = place + 1 == hashed.length ? 0 : place + 1;
        }
        if (known >= hashed.length - (hashed.length >> 3)) {
            return -1;
        }
        hashed[place] = page;
        return place;
    }

    /** Changes the layout so that another page finds room. */
    private void change(int another) {
        int[] pages = new int[known + 1];
        int[] values = new int[known];
        collect(pages, values);
        pages[known] = another;
        // Half of the free memory only, and a quarter more than is needed now, so that the next pages do not make it
        // change again.
        long allowed = hashedBytes(known) + FREE_BYTES / 2;
        directory = new int[0];
        hashed = new int[0];
        flat = makeFlat(pages, allowed);
        if (!flat && !makeRuns(pages, allowed)) {
            hashed = new int[(int) (hashedBytes(known) / 8) + 64];
            entries = new int[hashed.length];
        }
        for (int i = 0; i < values.length; i++) {
            int place = placeInLayout(pages[i]);
            entries[place] = values[i];
        }
        changes++;
    }

    private void collect(int[] pages, int[] values) {
        int count = 0;
        for (int place = 0; directory.length == 0 && place < entries.length; place++) {
            if (entries[place] != 0) {
                pages[count] = flat ? place : hashed[place];
                values[count++] = entries[place];
            }
        }
        for (int run = 0; run < directory.length; run++) {
            for (int i = 0; directory[run] >= 0 && i <= RUN_MASK; i++) {
                if (entries[directory[run] + i] != 0) {
                    pages[count] = run << RUN_SHIFT | i;
                    values[count++] = entries[directory[run] + i];
                }
            }
        }
    }

    private boolean makeFlat(int[] pages, long allowed) {
        long size = 0;
        for (int page : pages) {
            size = Math.max(size, (page & 0xFFFF_FFFFL) + 1);
        }
        if (5 * size > allowed) {
            return false;
        }
        entries = new int[(int) size];
        return true;
    }

    private boolean makeRuns(int[] pages, long allowed) {
        int last = 0;
        for (int page : pages) {
            last = Math.max(last, page >>> RUN_SHIFT);
        }
        if (4 * (last + 1L) > allowed) {
            return false;
        }
        used = 0;
        int[] runs = new int[last + 1];
        Arrays.fill(runs, NONE);
        for (int page : pages) {
            if (runs[page >>> RUN_SHIFT] < 0) {
                runs[page >>> RUN_SHIFT] = used;
                used += RUN_MASK + 1;
            }
        }
        if (5L * (runs.length + used) > allowed) {
            return false;
        }
        directory = runs;
        entries = new int[used];
        return true;
    }
}
