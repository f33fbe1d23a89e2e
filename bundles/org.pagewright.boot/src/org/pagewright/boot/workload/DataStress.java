// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.paging.DataPageSource;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.kernel.time.SeededRandom;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/**
 * "data-stress": threads write and check more data memory than the cache holds (the soak of t_datapaging), while the
 * kernel allocates memory that may push dirty pages out.
 */
final class DataStress implements Workload {
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
    public Frame body(BootContext context) {
        return new LateBody(() -> crew(context));
    }

    private static Frame crew(BootContext context) {
        Board board = context.board();
        if (!(board.pager() instanceof FlexiblePager pager) || pager.dataDevice() == null) {
            context.unpaged().add("Workload data-stress found no data paging: it needs the flexible memory model and a "
                    + "driver with EData.");
            return new Steps(List.of());
        }
        var crew = new Crew();
        for (int n = 0; n < THREADS; n++) {
            var source = new DataPageSource(pager);
            Region region = pager.addRegion("heap of writer-" + (n + 1), PagingType.DATA, PAGES_EACH, source);
            source.attach(region);
            int error = pager.commit(region);
            if (error != 0) {
                context.notes().add("Thread writer-%d could not commit its heap: %s, swap is used up.".formatted(n + 1,
                        KErr.describe(error)));
                continue;
            }
            var memory = new DataMemory(context, pager, region, board.machine().random(300 + n));
            crew.add("writer-" + (n + 1), 12, memory.touches(TOUCHES));
        }
        var allocations = new ArrayList<Frame>();
        for (int i = 0; i < KERNEL_ALLOCATIONS; i++) {
            allocations.add(new KernelAllocation(board));
        }
        crew.add("allocator", 20, new Steps(allocations));
        return crew;
    }

    /** The memory of one writer and what it should hold. */
    private static final class DataMemory {
        private final BootContext context;
        private final FlexiblePager pager;
        private final Region region;
        private final SeededRandom random;
        private final int[] versions;

        DataMemory(BootContext context, FlexiblePager pager, Region region, SeededRandom random) {
            this.context = context;
            this.pager = pager;
            this.region = region;
            this.random = random;
            this.versions = new int[region.pages()];
        }

        Frame touches(int count) {
            return new Frame() {
                private int page;
                private boolean paused = true;

                @Override
                protected Next step(SimThread self) {
                    if (!paused) {
                        paused = true;
                        return self.call(touch());
                    }
                    if (pc > 0) {
                        if (self.result() != 0) {
                            self.exit(ThreadExit.panic(self.name(), "KERN-EXEC", 3, "Access to " + region.name()
                                    + " raised " + KErr.describe((int) self.result()) + "."));
                            return self.exit() == null ? self.leave(0) : Next.BLOCK;
                        }
                        use(page);
                    }
                    if (pc++ == count) {
                        return self.leave(0);
                    }
                    paused = false;
                    return self.call(new Sleep(20_000 + random.below(200_000)));
                }

                private Frame touch() {
                    page = random.below(region.pages());
                    return pager.touch(region, (long) page << KernelLimits.PAGE_SHIFT, 1, true);
                }
            };
        }

        private void use(int page) {
            if (!pager.isPresent(region.firstPage() + page)) {
                return;
            }
            byte[] content = pager.content(region.firstPage() + page);
            byte expected = versions[page] == 0 ? DataPageSource.WIPE : (byte) (page * 31 + versions[page] * 7);
            boolean right = content[0] == expected && content[KernelLimits.PAGE_BYTES - 1] == expected;
            context.verifier().fileChecked(right ? ""
                    : "Page %d of %s lost what was written last.".formatted(page, region.name()));
            versions[page]++;
            java.util.Arrays.fill(content, (byte) (page * 31 + versions[page] * 7));
        }
    }
}
