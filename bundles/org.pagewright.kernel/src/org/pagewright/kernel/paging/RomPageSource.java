// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/** Pages of the paged ROM section, with or without a page index (fact sheet 8.5). */
public final class RomPageSource implements PageSource {
    private static final int READ = 0;
    private static final int DECODE = 1;

    private final DemandPager pager;
    private final int firstImagePage;
    private final @Nullable RomPageIndex index;

    /**
     * Pages that are contiguous on the media.
     *
     * @param firstImagePage page of the ROM image at which the paged section begins
     */
    public RomPageSource(DemandPager pager, int firstImagePage) {
        this.pager = pager;
        this.firstImagePage = firstImagePage;
        this.index = null;
    }

    /** Pages that lie where an index says. */
    public RomPageSource(DemandPager pager, RomPageIndex index) {
        this.pager = pager;
        this.firstImagePage = 0;
        this.index = index;
    }

    @Override
    public Frame fill(int pageIndex, byte[] page) {
        RomPageIndex.Entry entry = index == null ? null : index.entries().get(pageIndex);
        return entry == null ? new Whole((long) (firstImagePage + pageIndex) << KernelLimits.PAGE_SHIFT, page)
                : new Indexed(entry, page);
    }

    @Override
    public String failureCategory() {
        return "PAGED-ROM-READ";
    }

    private PagingDevice device(SimThread self) {
        PagingDevice device = pager.romDevice();
        if (device == null) {
            String sentence = "Thread " + self.name() + " touched paged ROM before a ROM paging device was installed";
            throw pager.config().memoryModel().pagesData()
                    ? self.machine().fault(KernelCheck.DATA_ABORT, sentence + ", and the pager used the missing one.")
                    : self.machine().fault("DEMAND-PAGING", 9, sentence + ".");
        }
        return device;
    }

    /** Without an index: the page itself. */
    private final class Whole extends Frame {
        private final long offset;
        private final byte[] page;
        private long beganNanos;

        Whole(long offset, byte[] page) {
            this.offset = offset;
            this.page = page;
        }

        @Override
        protected Next step(SimThread self) {
            if (pc++ == READ) {
                beganNanos = self.machine().nowNanos();
                PagingDevice device = device(self);
                return self.call(device.read(new KernelBuffer(page, 0, page.length), offset >> device.readUnitShift(),
                        device.unitsPerPage(), PagingDevice.DRIVE_ROM));
            }
            pager.statistics().timed(PagingBenchmark.READ_MEDIA, self.machine().nowNanos() - beganNanos);
            return self.leave(self.result());
        }
    }

    /** With an index: the read units that hold the stored bytes, which are then decoded. */
    private final class Indexed extends Frame {
        private final RomPageIndex.Entry entry;
        private final byte[] page;
        private byte[] buffer = new byte[0];
        private int skip;
        private long beganNanos;

        Indexed(RomPageIndex.Entry entry, byte[] page) {
            this.entry = entry;
            this.page = page;
        }

        @Override
        protected Next step(SimThread self) {
            switch (pc++) {
            case READ:
                return read(self);
            case DECODE:
                pager.statistics().timed(PagingBenchmark.READ_MEDIA, self.machine().nowNanos() - beganNanos);
                beganNanos = self.machine().nowNanos();
                return self.result() == 0 ? self.compute(entry.coding().decodeNanos()) : self.leave(self.result());
            default:
                if (entry.coding() == PageCoding.BYTE_PAIR) {
                    pager.statistics().timed(PagingBenchmark.DECOMPRESS, self.machine().nowNanos() - beganNanos);
                }
                pager.statistics().decoded(entry.coding(), entry.dataSize());
                return self.leave(entry.coding().decode(buffer, skip, entry.dataSize(), page));
            }
        }

        private Next read(SimThread self) {
            PagingDevice device = device(self);
            if (entry.dataSize() == 0) {
                Arrays.fill(page, (byte) 0xFF);
                pager.statistics().blank();
                return self.leave(0);
            }
            beganNanos = self.machine().nowNanos();
            var units = ReadUnits.around(entry.dataStart(), entry.dataSize(), device);
            skip = units.skipBytes();
            buffer = new byte[units.bytes()];
            return self.call(device.read(new KernelBuffer(buffer, 0, buffer.length), units.first(), units.count(),
                    PagingDevice.DRIVE_ROM));
        }
    }
}
