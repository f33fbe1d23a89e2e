// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/**
 * The bytes that pages hold. Pages with the same bytes, a page and its copy, share a place; what a place holds is never
 * changed, so that copies of this object share the arrays, too. Of each place it is known whether it is a code word of
 * the encoder that programs this chip, so that nobody needs to compute that again. Its spare area can be outstanding:
 * most are erased before anybody looks at it.
 */
final class StoredPages {
    /** The place is a code word of {@link #encoder}. */
    private static final byte CODED = 1;
    /** Only the main area is there; {@link #finisher} knows the rest. */
    private static final byte UNFINISHED = 2;
    /** Somebody else may hold the array, so that it is not used again. */
    private static final byte LENT = 4;
    private static final int FIRST_PLACES = 1024;

    /** The place of each page; 0 is erased. */
    private final int[] places;
    private byte[] @Nullable [] bytes;
    /** Pages that share a place; of a free place the next free one. */
    private int[] uses;
    private byte[] marks;
    private int firstFree;
    /** Places up to this one were in use at some time. */
    private int lastPlace;
    private final PagePool pool;
    private int encoder;
    private @Nullable PageEncoder finisher;

    StoredPages(NandPart part, boolean payload) {
        places = new int[payload ? part.pages() : 0];
        int room = payload ? FIRST_PLACES : 1;
        bytes = new byte[room][];
        uses = new int[room];
        marks = new byte[room];
        pool = PagePool.of(part);
    }

    private StoredPages(StoredPages other) {
        places = other.places.clone();
        bytes = other.bytes.clone();
        uses = other.uses.clone();
        marks = other.marks.clone();
        firstFree = other.firstFree;
        lastPlace = other.lastPlace;
        encoder = other.encoder;
        pool = PagePool.like(other.pool);
    }

    /** The same bytes, independent from now on. */
    StoredPages copy() {
        finishAll();
        for (int place = 1; place <= lastPlace; place++) {
            marks[place] |= LENT;
        }
        return new StoredPages(this);
    }

    /** Whether contents are kept at all. */
    boolean areKept() {
        return places.length > 0;
    }

    /** How many pages there are, 0 when no contents are kept. */
    int count() {
        return places.length;
    }

    /** Whether nothing was programmed since the erase, or no contents are kept. */
    boolean isErased(int page) {
        return places.length == 0 || places[page] == 0;
    }

    /** Main and spare area, not to be changed; null when the page is erased or no contents are kept. */
    byte @Nullable [] get(int page) {
        if (isErased(page)) {
            return null;
        }
        int place = places[page];
        if ((marks[place] & UNFINISHED) != 0) {
            finish(place);
        }
        return bytes[place];
    }

    /** The same when it is a code word of this encoder, else null; without looking whether the spare area is there. */
    byte @Nullable [] mainOfCoded(int page, int wantedEncoder) {
        if (isErased(page)) {
            return null;
        }
        int place = places[page];
        return (marks[place] & CODED) != 0 && encoder == wantedEncoder ? bytes[place] : null;
    }

    /** Whether all of these pages are code words of this encoder. */
    boolean areCoded(int firstPage, int count, int wantedEncoder) {
        if (places.length == 0 || encoder != wantedEncoder) {
            return false;
        }
        for (int page = firstPage; page < firstPage + count; page++) {
            // An erased page has place 0, which has no marks.
            if ((marks[places[page]] & CODED) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing was programmed in any of these pages since the erase, or no contents are kept. */
    boolean areErased(int firstPage, int count) {
        int used = 0;
        for (int page = firstPage; places.length > 0 && page < firstPage + count; page++) {
            used |= places[page];
        }
        return used == 0;
    }

    /** Sets main and spare area; the caller may go on holding the array, but not change it. Null erases the page. */
    void put(int page, byte @Nullable [] raw) {
        if (places.length == 0) {
            return;
        }
        erase(page);
        if (raw != null) {
            int place = freePlace();
            bytes[place] = raw;
            uses[place] = 1;
            marks[place] = LENT;
            places[page] = place;
        }
    }

    /** Whether the page holds this very array. */
    boolean holds(int page, byte[] raw) {
        return !isErased(page) && bytes[places[page]] == raw;
    }

    /** What was put last is a code word of this encoder, and nobody else holds the array. */
    void setCoded(int page, int newEncoder) {
        change(newEncoder);
        marks[places[page]] = CODED;
    }

    /** What was put last has only a main area so far, and nobody else holds the array. */
    void setUnfinished(int page, PageEncoder newEncoder) {
        change(newEncoder.encoder());
        finisher = newEncoder;
        marks[places[page]] = CODED | UNFINISHED;
    }

    /** Lets erased pages hold the bytes of others. */
    void share(int firstPage, int firstErasedPage, int count) {
        for (int i = 0; i < count; i++) {
            int place = places[firstPage + i];
            uses[place]++;
            places[firstErasedPage + i] = place;
        }
    }

    /** Nothing is programmed here any more. */
    void erase(int page) {
        int place = places[page];
        if (place == 0) {
            return;
        }
        places[page] = 0;
        if (--uses[place] == 0) {
            byte @Nullable [] old = bytes[place];
            if (old != null && (marks[place] & LENT) == 0) {
                pool.give(old);
            }
            bytes[place] = null;
            marks[place] = 0;
            uses[place] = firstFree;
            firstFree = place;
        }
    }

    /** An array for a page to be programmed, of any contents. */
    byte[] blankPage() {
        return pool.take();
    }

    private int freePlace() {
        int place = firstFree;
        if (place != 0) {
            firstFree = uses[place];
            return place;
        }
        if (++lastPlace == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * lastPlace);
            uses = Arrays.copyOf(uses, 2 * lastPlace);
            marks = Arrays.copyOf(marks, 2 * lastPlace);
        }
        return lastPlace;
    }

    /** Marks of one encoder at a time are kept. */
    private void change(int newEncoder) {
        if (encoder != newEncoder) {
            finishAll();
            for (int place = 1; place <= lastPlace; place++) {
                marks[place] &= ~CODED;
            }
            encoder = newEncoder;
        }
    }

    private void finishAll() {
        if (finisher != null) {
            for (int place = 1; place <= lastPlace; place++) {
                if ((marks[place] & UNFINISHED) != 0) {
                    finish(place);
                }
            }
            finisher = null;
        }
    }

    private void finish(int place) {
        byte @Nullable [] raw = bytes[place];
        PageEncoder last = finisher;
        if (raw != null && last != null) {
            last.finish(raw);
        }
        marks[place] &= ~UNFINISHED;
    }
}
