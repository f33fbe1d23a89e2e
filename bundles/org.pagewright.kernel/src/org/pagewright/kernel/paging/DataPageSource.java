// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;

import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** Pages of writable data: wiped while blank, read from swap once written (fact sheet 8.5). */
public final class DataPageSource implements PageSource {
    /** What a blank page holds. */
    public static final byte WIPE = 0x03;

    private final FlexiblePager pager;
    private int firstPage;

    /** A source for one region; {@link #attach} tells which. */
    public DataPageSource(FlexiblePager pager) {
        this.pager = pager;
    }

    /** Names the region. */
    public void attach(Region region) {
        firstPage = region.firstPage();
    }

    @Override
    public Frame fill(int pageIndex, byte[] content) {
        int page = firstPage + pageIndex;
        return new Frame() {
            private long beganNanos;

            @Override
            protected Next step(SimThread self) {
                int state = pager.swap().state(page);
                if (pc == 2) {
                    pager.statistics().timed(PagingBenchmark.READ_DATA_MEDIA, self.machine().nowNanos() - beganNanos);
                    return self.leave(self.result());
                }
                PagingDevice device = pager.dataDevice();
                if (state == SwapSpace.UNRESERVED || device == null) {
                    return self.leave(KErr.NOT_FOUND.code());
                }
                if (state == SwapSpace.BLANK) {
                    Arrays.fill(content, WIPE);
                    return self.leave(pager.swap().storedError(page));
                }
                boolean physical = pager.usesPhysicalAccess();
                if (pc++ == 0 && !physical) {
                    return self.compute(PagingCosts.TEMPORARY_MAP_NANOS);
                }
                pc = 2;
                beganNanos = self.machine().nowNanos();
                int unitsPerPage = device.unitsPerPage();
                return self.call(device.readData(new KernelBuffer(content, 0, content.length),
                        (long) pager.swap().location(page) * unitsPerPage, unitsPerPage, physical));
            }
        };
    }

    /** Pages that were decommitted meanwhile have no owner. */
    @Override
    public boolean isWanted(int pageIndex) {
        return pager.swap().state(firstPage + pageIndex) != SwapSpace.UNRESERVED;
    }

    @Override
    public String failureCategory() {
        return "PAGED-DATA-READ";
    }
}
