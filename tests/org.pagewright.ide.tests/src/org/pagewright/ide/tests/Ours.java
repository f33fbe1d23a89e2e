// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.Arrays;

/** Tells code of the product from that of the platform and of the tests. */
final class Ours {
    private Ours() {
    }

    /** Whether a class is product code. */
    static boolean is(String className) {
        return className.startsWith("org.pagewright.") && !className.startsWith("org.pagewright.ide.tests.");
    }

    /** Whether product code made this. */
    static boolean made(Throwable trace) {
        return Arrays.stream(trace.getStackTrace()).anyMatch(frame -> is(frame.getClassName()));
    }
}
