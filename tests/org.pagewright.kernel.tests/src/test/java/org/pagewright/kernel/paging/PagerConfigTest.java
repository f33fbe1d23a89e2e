// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.pagewright.model.MemoryModel;

class PagerConfigTest {
    private static PagerConfig config(int min, int max, int young, int old, boolean policies, boolean colours,
            boolean notifies) {
        return new PagerConfig(MemoryModel.FLEXIBLE, 900, min, max, young, old, policies, policies, policies, colours,
                notifies);
    }

    @Test
    void aChangeLeavesTheRestAsItWas() {
        PagerConfig odd = config(70, 300, 5, 4, false, true, true);
        assertEquals(config(80, 400, 5, 4, false, true, true), odd.withPages(80, 400));
        assertEquals(config(70, 300, 2, 6, false, true, true), odd.withRatios(2, 6));
        assertEquals(config(70, 300, 5, 4, true, true, true), odd.withPolicies(true, true, true));
        assertEquals(config(70, 300, 5, 4, false, false, true), odd.withSequentialColours(false));
        assertEquals(config(70, 300, 5, 4, false, true, false), odd.withDeleteNotify(false));
    }
}
