// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Times that users feel. They are printed, and judged where measuring is asked for ({@code -Dpagewright.nightly=true}):
 * a busy machine takes longer for everything.
 */
final class FeltTime {
    private static final long LIMIT_NANOS = 200_000_000;

    private FeltTime() {
    }

    /** @param nanos what it took; fifth parts of a second are felt */
    static void judge(String what, long nanos) {
        String text = what + " took " + nanos / 1_000_000 + " ms";
        System.out.println(text);
        assertTrue(nanos < LIMIT_NANOS || !Boolean.getBoolean("pagewright.nightly"), text);
    }
}
