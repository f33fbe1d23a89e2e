// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;
import java.util.BitSet;

import org.pagewright.model.KErr;

/**
 * The swap manager (fact sheet 8.8). Space is reserved when memory is committed; a location is found when a page is
 * written: first fit from a rotating place, in one run when possible.
 */
public final class SwapSpace {
    /** States in bits 0 and 1 of a page's word; the location, or a stored write error, is in the bits above. */
    static final int UNRESERVED = 0;
    static final int BLANK = 1;
    static final int WRITTEN = 2;
    static final int WRITING = 3;

    private final BitSet used = new BitSet();
    private int[] words = new int[0];
    private int capacityPages;
    private int reserved;
    private int rotor;
    private Runnable whenFreePagesChange = () -> {
    };

    void setCapacity(int pages) {
        capacityPages = pages;
        whenFreePagesChange.run();
    }

    /** Called each time when pages were reserved or given back. */
    void whenFreePagesChange(Runnable action) {
        whenFreePagesChange = action;
    }

    private void reserve(int pages) {
        reserved += pages;
        whenFreePagesChange.run();
    }

    /** Reserves space for pages that are committed; KErrNoMemory when there is not enough. */
    int commit(int firstPage, int count) {
        if (reserved + count > capacityPages) {
            return KErr.NO_MEMORY.code();
        }
        if (firstPage + count > words.length) {
            words = Arrays.copyOf(words, Math.max(firstPage + count, words.length * 2));
        }
        Arrays.fill(words, firstPage, firstPage + count, BLANK);
        reserve(count);
        return KErr.NONE.code();
    }

    /** Gives the space of pages back. */
    void decommit(int firstPage, int count) {
        for (int page = firstPage; page < firstPage + count; page++) {
            free(page);
            words[page] = UNRESERVED;
        }
        reserve(-count);
    }

    /**
     * Takes a page that was written out of its space, which stays reserved until the media was told of it; the result is
     * the location.
     */
    int decommitKeepingLocation(int page) {
        int location = location(page);
        words[page] = UNRESERVED;
        return location;
    }

    /** Gives a location that was kept back. */
    void freeLocation(int location) {
        used.clear(location);
        reserve(-1);
    }

    int state(int page) {
        return page < words.length ? words[page] & 3 : UNRESERVED;
    }

    int location(int page) {
        return words[page] >>> 2;
    }

    /** A write error recorded for a blank page, 0 for none. */
    int storedError(int page) {
        return state(page) == BLANK ? -(words[page] >>> 2) : 0;
    }

    /**
     * Frees the old locations and finds new ones, contiguous when possible; the result is the first, -1 when scattered.
     */
    int allocate(int[] pages, int count) {
        for (int i = 0; i < count; i++) {
            free(pages[i]);
        }
        int run = findRun(count);
        for (int i = 0; i < count; i++) {
            int at = run >= 0 ? run + i : findRun(1);
            used.set(at);
            words[pages[i]] = at << 2 | WRITING;
        }
        rotor = (location(pages[count - 1]) + 1) % capacityPages;
        return run;
    }

    /** A write ended; the page may have been decommitted meanwhile. */
    void written(int page, int error) {
        if (state(page) != WRITING) {
            return;
        }
        if (error == 0) {
            words[page] = words[page] & ~3 | WRITTEN;
        } else {
            free(page);
            words[page] = -error << 2 | BLANK;
        }
    }

    private void free(int page) {
        if (state(page) >= WRITTEN) {
            used.clear(location(page));
        }
    }

    private int findRun(int count) {
        for (int tried = 0, at = rotor; tried <= capacityPages; tried++, at = (at + 1) % capacityPages) {
            int next = used.nextSetBit(at);
            if (at + count <= capacityPages && (next < 0 || next >= at + count)) {
                return at;
            }
        }
        return -1;
    }

    /** Swap size in pages. */
    public int capacityPages() {
        return capacityPages;
    }

    /** Pages not reserved. */
    public int freePages() {
        return capacityPages - reserved;
    }

    /** Locations that hold a page now. */
    public int usedLocations() {
        return used.cardinality();
    }
}
