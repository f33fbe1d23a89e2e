// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.CodeFile;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/** Touches pages as running code does and compares every byte with the image. */
public final class PageVerifier {
    private static final long USE_NANOS = 2_000;

    private final Board board;
    private final byte[] expected = new byte[KernelLimits.PAGE_BYTES];
    private long verified;
    private long wrong;
    private String firstWrong = "";
    private final List<String> wrongAnswers = new ArrayList<>();

    /** @param board the board whose images are the truth */
    public PageVerifier(Board board) {
        this.board = board;
    }

    /** A routine that runs code in a page of the paged ROM. */
    public Frame useRom(int pageIndex) {
        return new Use(board.romRegion(), pageIndex) {
            @Override
            void expect(byte[] into) {
                board.rom().expectedPage(pageIndex, into);
            }
        };
    }

    /** A routine that runs code in a page of an executable. */
    public Frame useCode(CodeFile file, Region region, int pageIndex) {
        return new Use(region, pageIndex) {
            @Override
            void expect(byte[] into) {
                file.expectedPage(pageIndex, into);
            }
        };
    }

    /** Notes that file contents were compared; an empty sentence means they were right. */
    public void fileChecked(String problem) {
        verified++;
        if (!problem.isEmpty() && wrong++ == 0) {
            firstWrong = problem;
        }
    }

    /** Notes that a device driver answered its client otherwise than it should. */
    public void wronglyAnswered(String sentence) {
        wrongAnswers.add(sentence);
    }

    /** What device drivers answered otherwise than they should, in sentences. */
    public List<String> wrongAnswers() {
        return wrongAnswers;
    }

    /** Pages compared. */
    public long verified() {
        return verified;
    }

    /** Pages that held other bytes. */
    public long wrong() {
        return wrong;
    }

    /** What was wrong first, empty when nothing was. */
    public String firstWrong() {
        return firstWrong;
    }

    private abstract class Use extends Frame {
        private final Region region;
        private final int pageIndex;

        Use(Region region, int pageIndex) {
            this.region = region;
            this.pageIndex = pageIndex;
        }

        abstract void expect(byte[] into);

        @Override
        protected Next step(SimThread self) {
            DemandPager pager = board.pager();
            int page = region.firstPage() + pageIndex;
            switch (pc++) {
            case 0:
                boolean there = pager.isAccessible(page, false);
                if (there) {
                    pc = 3;
                    return self.compute(USE_NANOS);
                }
                return self.call(pager.touch(region, (long) pageIndex << KernelLimits.PAGE_SHIFT, 1, false));
            case 1:
                if (self.result() != 0) {
                    return FailedAccess.end(self, "page " + pageIndex + " of " + region.name());
                }
                if (pager.isPresent(page)) {
                    compare(pager.content(page));
                }
                return self.compute(USE_NANOS);
            default:
                return self.leave(0);
            }
        }

        private void compare(byte[] content) {
            verified++;
            expect(expected);
            int at = Arrays.mismatch(expected, content);
            if (at >= 0) {
                if (wrong++ == 0) {
                    firstWrong = "Page %d of %s holds 0x%02X at offset %d where the image holds 0x%02X.".formatted(
                            pageIndex, region.name(), content[at] & 0xFF, at, expected[at] & 0xFF);
                }
            }
        }
    }
}
