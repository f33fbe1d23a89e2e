// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.stream.IntStream;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.time.SeededRandom;

/**
 * "data-stress": threads write and check more data memory than the cache holds (the soak of t_datapaging), while the
 * kernel allocates memory that may push dirty pages out.
 */
final class DataStress extends DataPagingWorkload {
    private static final int THREADS = 4;
    private static final int PAGES_EACH = 220;
    private static final int TOUCHES = 900;
    private static final int KERNEL_ALLOCATIONS = 60;

    @Override
    public String id() {
        return "data-stress";
    }

    @Override
    public String summary() {
        return "threads write and check more data memory than the cache holds; needs data paging";
    }

    @Override
    Crew crew(BootContext context, FlexiblePager pager) {
        Board board = context.board();
        var crew = new Crew();
        for (int n = 0; n < THREADS; n++) {
            String writer = "writer-" + (n + 1);
            Region heap = PagedData.committed(context, "heap of " + writer, PAGES_EACH);
            if (heap != null) {
                crew.add(writer, 12,
                        touches(new CheckedMemory(context, pager, heap), board.machine().random(300 + n)));
            }
        }
        var allocations = new ArrayList<Frame>();
        for (int i = 0; i < KERNEL_ALLOCATIONS; i++) {
            allocations.add(new KernelAllocation(board));
        }
        crew.add("allocator", 20, new Steps(allocations));
        return crew;
    }

    /** Writes to random pages, with pauses. */
    private static Frame touches(CheckedMemory memory, SeededRandom random) {
        return new Steps(IntStream.range(0, 2 * TOUCHES).<Frame>mapToObj(i -> i % 2 == 0
                ? new Sleep(20_000 + random.below(200_000))
                : memory.access(random.below(memory.region().pages()), true)).iterator());
    }
}
