// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;

import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;

/** Ten threads that page at once. */
final class TenThreads {
    private static final int PAGE = 4096;
    private static final int EACH = 12;

    private TenThreads() {
    }

    /** Each touches twelve pages of its own of a region of 120, and all have ended. */
    static void page(TestSystem system, Region region) {
        for (int n = 0; n < 10; n++) {
            var frames = new ArrayList<Frame>();
            for (int i = 0; i < EACH; i++) {
                frames.add(system.pager.touch(region, (long) (n * EACH + i) * PAGE, 1, false));
            }
            system.machine.spawn("pager-" + n, 10, sequence(frames.toArray(Frame[]::new)));
        }
        system.machine.run();
    }
}
