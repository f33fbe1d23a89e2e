// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.DriveOutcome;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.RegistrationOutcome;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.report.TextReport;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** Boards with odd settings, on both kernels and all memory models, under loads that use what they page. */
class BoardMatrixScenarioTest {
    private static final int ROM = PagingType.ROM.bit();
    private static final int CODE = PagingType.CODE.bit();
    private static final int DATA = PagingType.DATA.bit();

    record Case(String name, BoardSettings board, KernelGeneration kernel, MemoryModel model, String workload) {
        @Override
        public String toString() {
            return name + ", " + kernel.id() + " " + model.id() + ", " + workload;
        }
    }

    static List<Case> cases() {
        Map<String, BoardSettings> boards = boards();
        var cases = new ArrayList<Case>();
        boards.forEach((name, board) -> {
            for (KernelGeneration kernel : KernelGeneration.values()) {
                for (MemoryModel model : MemoryModel.values()) {
                    boolean data = pages(board, DATA);
                    boolean canPageData = kernel == KernelGeneration.PINNED && model.pagesData();
                    if (!data || canPageData) {
                        cases.add(new Case(name, board, kernel, model, data ? "data-stress" : "mixed-io"));
                    }
                }
            }
        });
        return cases;
    }

    private static Map<String, BoardSettings> boards() {
        var boards = new LinkedHashMap<String, BoardSettings>();
        boards.put("ROM only", SampleBoards.nand(List.of(2, 3), ROM, List.of()));
        boards.put("code only, ROM not paged", SampleBoards.nand(List.of(2, 3), CODE, List.of(2, 3)));
        boards.put("one drive for everything", SampleBoards.nand(List.of(5), ROM | CODE, List.of(5)));
        boards.put("no read-only volume", SampleBoards.nand(List.of(2, 3, 4), ROM | CODE, List.of(2)));
        boards.put("data only", SampleBoards.nand(List.of(2, 3, 4), DATA, List.of()));
        boards.put("all types", SampleBoards.nand(List.of(2, 3, 4, 6), ROM | CODE | DATA, List.of(2, 3)));
        boards.put("card alone", board(card(ROM | CODE, List.of(1, 2, 3), List.of(2, 3))));
        boards.put("card with data", board(card(ROM | CODE | DATA, List.of(1, 2, 3, 4), List.of(2))));
        boards.put("ROM from NAND, code from a card", board(nand(ROM, List.of(2, 3), List.of()),
                card(CODE, List.of(1, 4), List.of(1, 4))));
        boards.put("ROM and code from NAND, data from a card", board(nand(ROM | CODE, List.of(2, 3), List.of(2)),
                card(DATA, List.of(1, 4, 5), List.of())));
        return boards;
    }

    private static BoardSettings board(MediaDriverSettings... drivers) {
        return new BoardSettings("odd.h", List.of(drivers));
    }

    private static MediaDriverSettings nand(int bits, List<Integer> drives, List<Integer> pageDrives) {
        return new MediaDriverSettings("NAND", drives.size(), drives, 1, "Nand", bits, pageDrives.size(), pageDrives, 1,
                null, null);
    }

    private static MediaDriverSettings card(int bits, List<Integer> drives, List<Integer> pageDrives) {
        return new MediaDriverSettings("MMC0", drives.size(), drives, 1, "Card", bits, pageDrives.size(), pageDrives, 4,
                null, null);
    }

    private static boolean pages(BoardSettings board, int bit) {
        return board.drivers().stream().anyMatch(d -> {
            Integer bits = d.pagingTypeBits();
            return bits != null && (bits & bit) != 0;
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBoardBootsCleanAndPagesWhatItSays(Case odd) throws Exception {
        BootResult result = PagingBoot.run(
                BootRequest.of(odd.board).withKernel(odd.kernel, odd.model).withWorkload(odd.workload),
                BootProgress.NONE);
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertEquals(pages(odd.board, ROM), result.paging().romPageIns() > 0);
        assertEquals(pages(odd.board, CODE), result.paging().codePageIns() > 0);
        assertEquals(pages(odd.board, DATA), result.paging().dataPageIns() > 0);
    }

    /** Both for a driver that can discard and for one that cannot. */
    @ParameterizedTest
    @ValueSource(strings = { "card with data", "all types" })
    void aKernelThatDiscardsFreeSwapLosesNothing(String name) throws Exception {
        BootRequest request = BootRequest.of(Objects.requireNonNull(boards().get(name)))
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE).withWorkload("data-stress");
        BootResult plain = PagingBoot.run(request, BootProgress.NONE);
        BootResult discards = PagingBoot.run(request.withFaults("kernel:delete-notify"), BootProgress.NONE);
        assertEquals(Verdict.CLEAN, discards.verdict(), TextReport.of(discards));
        assertTrue(discards.eventCount() > plain.eventCount(), "the media was told");
    }

    /** A controller library registers a card's drives; a slot that pages is an internal one. */
    @Test
    void aCardThatPagesIsRegisteredByItsControllerAsInternal() throws Exception {
        BootResult result = PagingBoot.run(BootRequest.of(board(card(ROM | CODE, List.of(1, 2, 3), List.of(2, 3)))),
                BootProgress.NONE);
        assertEquals(List.of("Kern::DfcQInit", "LocDrv::RegisterMediaDevice", "LocDrv::RegisterDmaDevice",
                "LocDrv::RegisterPagingDevice", "Kern::InstallPhysicalDevice", "iMsgQ.Receive"),
                result.registrations().stream().map(RegistrationOutcome::call).toList());
        for (DriveOutcome drive : result.drives()) {
            assertEquals(0, drive.reportedDriveAtt() & DriveCaps.DRIVE_REMOVABLE);
            assertTrue((drive.reportedDriveAtt() & DriveCaps.DRIVE_INTERNAL) != 0 && drive.capsMatch());
        }
        BootResult plain = PagingBoot.run(BootRequest.of(SampleBoards.h4()), BootProgress.NONE);
        assertTrue((plain.drives().get(1).reportedDriveAtt() & DriveCaps.DRIVE_REMOVABLE) != 0);
    }
}
