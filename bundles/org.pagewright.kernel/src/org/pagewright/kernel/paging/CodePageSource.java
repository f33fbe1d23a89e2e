// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.List;

import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** Pages of a RAM-loaded executable, read through its block map and then relocated (fact sheet 8.4, 8.5). */
public final class CodePageSource implements PageSource {
    private final DemandPager pager;
    private final CodeImage image;
    private final int[] arrivals;
    private boolean unloaded;

    /** @param image the executable */
    public CodePageSource(DemandPager pager, CodeImage image) {
        this.pager = pager;
        this.image = image;
        this.arrivals = new int[image.textPages()];
    }

    /** The executable was unloaded: pages still on their way are not wanted any more. */
    public void unload() {
        unloaded = true;
    }

    @Override
    public boolean isWanted(int pageIndex) {
        return !unloaded;
    }

    /** How often a page was read; a mapping made before the last time is gone. */
    public int arrivals(int pageIndex) {
        return arrivals[pageIndex];
    }

    /** The local drive of the file. */
    int drive() {
        return image.drive();
    }

    @Override
    public Frame fill(int pageIndex, byte[] page) {
        return new Read(pageIndex, page);
    }

    @Override
    public String failureCategory() {
        return "PAGED-CODE-READ";
    }

    private final class Read extends Frame {
        private final byte[] page;
        private final int pageIndex;
        private List<BlockMap.Piece> pieces = List.of();
        private byte[] buffer = new byte[0];
        private int piece;
        private int filled;
        private int skip;

        Read(int pageIndex, byte[] page) {
            this.pageIndex = pageIndex;
            this.page = page;
        }

        @Override
        protected Next step(SimThread self) {
            if (pc == 0) {
                pc = 1;
                long offset = image.textOffsetBytes() + ((long) pageIndex << KernelLimits.PAGE_SHIFT);
                int length = (int) Math.min(KernelLimits.PAGE_BYTES,
                        image.blockMap().lengthBytes() - offset);
                pieces = image.blockMap().pieces(offset, length);
            } else if (pc == 2) {
                return self.leave(0);
            } else if (self.result() != 0) {
                return self.leave(self.result());
            } else {
                int length = pieces.get(piece).length();
                System.arraycopy(buffer, skip, page, filled, length);
                filled += length;
                piece++;
            }
            return piece == pieces.size() ? relocate(self) : readPiece(self);
        }

        private Next readPiece(SimThread self) {
            MediaPagingDevice device = pager.codeDevice(image.drive());
            if (device == null) {
                return self.leave(KErr.NOT_SUPPORTED.code());
            }
            int shift = device.readUnitShift();
            BlockMap.Piece part = pieces.get(piece);
            long first = part.position() >> shift;
            long end = part.position() + part.length() + (1L << shift) - 1 >> shift;
            skip = (int) (part.position() - (first << shift));
            buffer = new byte[(int) (end - first) << shift];
            return self.call(device.read(new KernelBuffer(buffer, 0, buffer.length), first, end - first,
                    image.drive()));
        }

        private Next relocate(SimThread self) {
            pc = 2;
            image.relocate(pageIndex, page);
            arrivals[pageIndex]++;
            pager.statistics().timed(PagingBenchmark.FIXUP_CODE_PAGE, PagingCosts.RELOCATE_NANOS);
            return self.compute(PagingCosts.RELOCATE_NANOS);
        }
    }
}
