// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Numbers by first use, against the map of the JDK. */
class PageNumbersTest {
    @Test
    void numbersPagesInTheOrderOfTheirFirstUse() {
        var numbers = new PageNumbers();
        assertEquals(0, numbers.numberOf(Long.MAX_VALUE));
        assertEquals(1, numbers.numberOf(0));
        assertEquals(2, numbers.numberOf(-1));
        assertEquals(1, numbers.numberOf(0));
    }

    @Test
    void agreesWithAMapThroughManyEnlargements() {
        var numbers = new PageNumbers();
        var expected = new HashMap<Long, Integer>();
        var random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            // Runs of neighbours, far apart, with repetitions.
            long page = ((long) random.nextInt(3_000) << 40) + random.nextInt(40);
            int number = expected.computeIfAbsent(page, key -> expected.size());
            assertEquals(number, numbers.numberOf(page));
        }
    }
}
