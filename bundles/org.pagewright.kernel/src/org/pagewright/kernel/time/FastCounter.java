// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.time;

/** {@code NKern::FastCounter}, in whose ticks the kernel reports times; here it counts microseconds. */
public final class FastCounter {
    private static final long TICK_NANOS = 1_000;

    private FastCounter() {
    }

    /** Whole ticks in so many nanoseconds. */
    public static long ticks(long nanos) {
        return nanos / TICK_NANOS;
    }
}
