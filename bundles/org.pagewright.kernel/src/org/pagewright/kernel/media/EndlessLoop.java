// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;

/**
 * The fragment loop with a granularity of 0: each round locks no bytes and moves nothing, so it never ends (fact sheet
 * 3.5, item 4). The simulator stops there.
 *
 * @param thread the thread in the loop
 */
record EndlessLoop(SimThread thread) implements WaitTarget {
    @Override
    public String describe() {
        return "its own fragment loop, whose pieces have no length because NUM_PAGES is 0";
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        return thread;
    }
}
