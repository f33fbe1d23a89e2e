// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.Arrays;

import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.FailedAccess;
import org.pagewright.kernel.paging.DataPageSource;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/** Paged data memory of which each page must hold what was written there last. */
final class CheckedMemory {
    private final BootContext context;
    private final FlexiblePager pager;
    private final Region region;
    private final int[] versions;

    CheckedMemory(BootContext context, FlexiblePager pager, Region region) {
        this.context = context;
        this.pager = pager;
        this.region = region;
        this.versions = new int[region.pages()];
    }

    Region region() {
        return region;
    }

    /** A routine that checks a page and, when it writes, gives it new contents. */
    Frame access(int page, boolean write) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(pager.touch(region, (long) page << KernelLimits.PAGE_SHIFT, 1, write));
                }
                if (self.result() != 0) {
                    return FailedAccess.end(self, region.name());
                }
                use(page, write);
                return self.leave(0);
            }
        };
    }

    private void use(int page, boolean write) {
        if (!pager.isPresent(region.firstPage() + page)) {
            return;
        }
        byte[] content = pager.content(region.firstPage() + page);
        byte expected = versions[page] == 0 ? DataPageSource.WIPE : content(page);
        boolean right = content[0] == expected && content[KernelLimits.PAGE_BYTES - 1] == expected;
        context.verifier().fileChecked(right ? ""
                : "Page %d of %s lost what was written last.".formatted(page, region.name()));
        if (write) {
            versions[page]++;
            Arrays.fill(content, content(page));
        }
    }

    private byte content(int page) {
        return (byte) (page * 31 + versions[page] * 7);
    }
}
