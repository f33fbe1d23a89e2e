// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;

import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.DataPageSource;
import org.pagewright.kernel.thread.Frame;

/** One thread writes pages at random and looks each time whether the page still holds what was written last. */
final class RandomWrites {
    private static final int PAGE = 4096;

    private RandomWrites() {
    }

    static Frame of(TestSystem system, DataMemory memory, int accesses) {
        var random = new Random(7);
        byte[] held = new byte[memory.region().pages()];
        Arrays.fill(held, DataPageSource.WIPE);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < accesses; i++) {
            int page = random.nextInt(held.length);
            byte before = held[page];
            byte now = (byte) i;
            held[page] = now;
            frames.add(sequence(system.pager.touch(memory.region(), (long) page * PAGE, 1, true), instant(t -> {
                byte[] content = system.pager.content(memory.region().firstPage() + page);
                assertEquals(before, content[9], "page " + page);
                content[9] = now;
            })));
        }
        return sequence(frames.toArray(Frame[]::new));
    }
}
