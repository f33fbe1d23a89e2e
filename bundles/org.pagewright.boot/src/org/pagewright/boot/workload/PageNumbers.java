// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.Arrays;

import org.pagewright.kernel.time.SeededRandom;

/**
 * Numbers pages from 0 in the order of their first use. A recorded phone uses up to a million pages, so this is a hash
 * table of plain longs and ints: twelve bytes a place, at most two thirds of the places taken.
 */
final class PageNumbers {
    private static final int FREE = -1;
    private static final int FIRST_BITS = 10;

    private int bits = FIRST_BITS;
    private long[] pages = new long[1 << bits];
    private int[] numbers = free(1 << bits);
    private int known;

    /** The number of a page, a new one when it was not seen before. */
    int numberOf(long page) {
        int place = placeOf(page);
        if (numbers[place] == FREE) {
            if (3L * known >= 2L * numbers.length) {
                grow();
                place = placeOf(page);
            }
            pages[place] = page;
            numbers[place] = known++;
        }
        return numbers[place];
    }

    /** Where the page is, or where it belongs. */
    private int placeOf(long page) {
        int place = (int) (page * SeededRandom.GOLDEN >>> Long.SIZE - bits);
        while (numbers[place] != FREE && pages[place] != page) {
            place = place + 1 & numbers.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldPages = pages;
        int[] oldNumbers = numbers;
        bits++;
        pages = new long[1 << bits];
        numbers = free(1 << bits);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != FREE) {
                int place = placeOf(oldPages[i]);
                pages[place] = oldPages[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }

    private static int[] free(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, FREE);
        return numbers;
    }
}
