// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.List;

import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

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
        private static final int START = 0;
        private static final int READ = 1;
        private static final int DECODED = 2;
        private static final int RELOCATED = 3;

        private final byte[] page;
        private final int pageIndex;
        /** What the file stores of the page; the page itself in a plain file. */
        private final byte[] stored;
        private List<BlockMap.Piece> pieces = List.of();
        private byte[] buffer = new byte[0];
        private int piece;
        private int filled;
        private int skip;

        Read(int pageIndex, byte[] page) {
            this.pageIndex = pageIndex;
            this.page = page;
            this.stored = image.coding() == PageCoding.PLAIN ? page : new byte[image.pageLength(pageIndex)];
        }

        @Override
        protected Next step(SimThread self) {
            switch (pc) {
            case START:
                pc = READ;
                pieces = image.blockMap().pieces(image.pageOffset(pageIndex), image.pageLength(pageIndex));
                return readPiece(self);
            case READ:
                return self.result() == 0 ? arrived(self) : self.leave(self.result());
            case DECODED:
                pager.statistics().timed(PagingBenchmark.DECOMPRESS, image.coding().decodeNanos());
                pager.statistics().decoded(image.coding(), stored.length);
                int error = image.coding().decode(stored, 0, stored.length, page);
                return error == 0 ? relocate(self) : self.leave(error);
            default:
                return self.leave(0);
            }
        }

        private Next arrived(SimThread self) {
            int length = pieces.get(piece).length();
            System.arraycopy(buffer, skip, stored, filled, length);
            filled += length;
            piece++;
            if (piece < pieces.size()) {
                return readPiece(self);
            }
            if (image.coding() == PageCoding.PLAIN) {
                return relocate(self);
            }
            pc = DECODED;
            return self.compute(image.coding().decodeNanos());
        }

        private Next readPiece(SimThread self) {
            PagingDevice device = pager.codeDevice(image.drive());
            if (device == null) {
                return self.leave(KErr.NOT_SUPPORTED.code());
            }
            BlockMap.Piece part = pieces.get(piece);
            var units = ReadUnits.around(part.position(), part.length(), device);
            skip = units.skipBytes();
            buffer = new byte[units.bytes()];
            return self.call(device.read(new KernelBuffer(buffer, 0, buffer.length), units.first(), units.count(),
                    image.drive()));
        }

        private Next relocate(SimThread self) {
            pc = RELOCATED;
            image.relocate(pageIndex, page);
            arrivals[pageIndex]++;
            pager.statistics().timed(PagingBenchmark.FIXUP_CODE_PAGE, PagingCosts.RELOCATE_NANOS);
            return self.compute(PagingCosts.RELOCATE_NANOS);
        }
    }
}
