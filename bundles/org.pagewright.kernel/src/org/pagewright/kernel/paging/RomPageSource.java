// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/** Pages of the paged ROM section, contiguous on the media, without a page index (fact sheet 8.5). */
public final class RomPageSource implements PageSource {
    private final DemandPager pager;
    private final int firstImagePage;

    /** @param firstImagePage page of the ROM image at which the paged section begins */
    public RomPageSource(DemandPager pager, int firstImagePage) {
        this.pager = pager;
        this.firstImagePage = firstImagePage;
    }

    @Override
    public Frame fill(int pageIndex, byte[] page) {
        return new Frame() {
            private long beganNanos;

            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    beganNanos = self.machine().nowNanos();
                    MediaPagingDevice device = pager.romDevice();
                    if (device == null) {
                        boolean flexible = pager.config().memoryModel().pagesData();
                        throw self.machine().fault(flexible ? "NKFAULT" : "DEMAND-PAGING", flexible ? 0 : 9, "Thread "
                                + self.name()
                                + " touched paged ROM before a ROM paging device was installed.");
                    }
                    int shift = device.readUnitShift();
                    long offset = (long) (firstImagePage + pageIndex) << KernelLimits.PAGE_SHIFT;
                    return self.call(device.read(new KernelBuffer(page, 0, page.length), offset >> shift,
                            KernelLimits.PAGE_BYTES >> shift, MediaPagingDevice.DRIVE_ROM));
                }
                pager.statistics().timed(PagingBenchmark.READ_MEDIA, self.machine().nowNanos() - beganNanos);
                return self.leave(self.result());
            }
        };
    }

    @Override
    public String failureCategory() {
        return "PAGED-ROM-READ";
    }
}
