// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.DriveOutcome;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.report.TextReport;
import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** A media extension with two instances over a card and NAND, as on the NaviEngine (fact sheet 2.2, 3.2 to 3.4). */
class MediaExtensionScenarioTest {
    private static final int CODE_DATA = PagingType.CODE.bit() | PagingType.DATA.bit();

    private static BoardSettings board(int nandBits, List<Integer> hooked, int secondBits) {
        List<Integer> nandDrives = List.of(2, 3, 5, 6, 7, 9, 10, 11, 12, 13);
        var drivers = new ArrayList<MediaDriverSettings>();
        int pageDrives = secondBits == 0 ? 0 : 1;
        drivers.add(new MediaDriverSettings("NFE", hooked.size(), hooked, null, null, null, pageDrives,
                secondBits == 0 ? List.of() : List.of(2), 2, null, new ExtensionInstances(2,
                        List.of(1, hooked.size() - 1), List.of(0, pageDrives), List.of(0, secondBits), List.of(),
                        List.of())));
        drivers.add(SampleBoards.plain("MMC0", 1, "Card"));
        drivers.add(new MediaDriverSettings("NAND", nandDrives.size(), nandDrives, 1, "Nand", nandBits,
                nandDrives.size(), nandDrives, 2, null, null));
        return new BoardSettings("navi.h", drivers);
    }

    private static BootResult run(BootRequest request, Verdict expected) throws Exception {
        BootResult result = PagingBoot.run(request, BootProgress.NONE);
        assertEquals(expected, result.verdict(), TextReport.of(result));
        return result;
    }

    private static DriveOutcome drive(BootResult result, int number) {
        return result.drives().stream().filter(d -> d.number() == number).findFirst().orElseThrow();
    }

    private static boolean registersPaging(BootResult result, String driver) {
        return result.registrations().stream()
                .anyMatch(r -> r.driver().equals(driver) && r.call().endsWith("RegisterPagingDevice"));
    }

    @ParameterizedTest
    @CsvSource({ "PINNED, MULTIPLE", "CLASSIC, MULTIPLE", "CLASSIC, MOVING", "PINNED, FLEXIBLE" })
    void codeOfAHookedDriveComesThroughTheExtensionAndRomFromTheNextDrive(KernelGeneration kernel, MemoryModel model)
            throws Exception {
        BootResult result = run(BootRequest.of(board(3, List.of(1, 2, 13), CODE_DATA)).withKernel(kernel, model)
                .withWorkload("mixed-io"), Verdict.CLEAN);
        assertEquals("NFE1>NAND", drive(result, 2).driver());
        assertEquals("NFE0>MMC0", drive(result, 1).driver());
        assertTrue(drive(result, 2).pageInCount() > 0, TextReport.of(result));
        assertTrue(drive(result, 3).pages().contains("ROM"), "the first drive of NAND is 3 now");
        assertFalse(drive(result, 2).pages().contains("ROM"));
        assertTrue(result.drives().stream().allMatch(DriveOutcome::capsMatch), TextReport.of(result));
        assertEquals(0, result.paging().wrongPages());
        assertTrue(result.devices().stream().anyMatch(d -> d.driver().equals("NFE1") && d.pageRequests() > 0));
    }

    @Test
    void swapBelowAnExtensionIsWrittenThroughIt() throws Exception {
        BootResult result = run(BootRequest.of(board(7, List.of(1, 2, 13), CODE_DATA))
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE).withWorkload("data-stress"), Verdict.CLEAN);
        assertTrue(result.paging().dataPageOuts() > 0 && result.paging().dataPageIns() > 0);
        assertTrue(drive(result, 13).pageInCount() > 0, TextReport.of(result));
        assertEquals("swap", drive(result, 13).partition());
    }

    /** The pinned kernel pins writes for the thread of the ROM paging media only, and an extension has its own. */
    @Test
    void aWriteFromPagedRomThroughAnExtensionClosesACircleOnlyOnThePinnedKernelWithoutDataPaging() throws Exception {
        BootRequest request = BootRequest.of(board(3, List.of(1, 2, 13), CODE_DATA)).withWorkload("write-rom");
        BootResult result = run(request.withKernel(KernelGeneration.PINNED, MemoryModel.MULTIPLE), Verdict.DEADLOCK);
        assertTrue(result.explanation().get(0).startsWith("Thread NFE1 media waits"), TextReport.of(result));
        run(request.withKernel(KernelGeneration.CLASSIC, MemoryModel.MULTIPLE), Verdict.CLEAN);
        run(BootRequest.of(board(7, List.of(1, 2, 13), CODE_DATA)).withWorkload("write-rom")
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE), Verdict.CLEAN);
    }

    @Test
    void anExtensionOnAnEmptyDriveStopsTheKernel() throws Exception {
        BootResult result = run(BootRequest.of(board(3, List.of(1, 2, 15), CODE_DATA)), Verdict.FAULT);
        assertTrue(result.headline().startsWith("KERN 52") && result.headline().contains("KErrNotReady"),
                result.headline());
    }

    @Test
    void anInstanceOfTypeZeroHooksItsDrivesAndRegistersNoPaging() throws Exception {
        BootResult result = run(BootRequest.of(board(3, List.of(1, 5, 13), 0)), Verdict.CLEAN);
        assertFalse(registersPaging(result, "NFE0"));
        assertFalse(registersPaging(result, "NFE1"));
        assertTrue(registersPaging(result, "NAND"));
        assertTrue(drive(result, 5).pageInCount() > 0, "code still comes from the media below");
        assertTrue(registersPaging(run(BootRequest.of(board(3, List.of(1, 2, 13), CODE_DATA)), Verdict.CLEAN), "NFE1"));
    }

    /** Each mistake an extension can make, where it shows, and how; the same boots without it are clean above. */
    @ParameterizedTest
    @CsvSource({ "no-dfc-queue, 3, KERN 52", "late-dfc-queue, 3, KERN 52", "paging-before-media, 3, KERN 52",
            "no-receive, 3, KErrNotReady", "receive-last, 3, KErrNotReady", "no-factory, 3, NFE1 asks for code paging",
            "no-paging-device, 3, NFE1 asks for code paging", "wrong-caps-word, 3, Drive 2 does not report",
            "no-pageable-caps, 3, Drive 2 does not report", "caps-never-completed, 3, thread NFE1 media",
            "code-page-in-unknown, 3, DEMAND-PAGING 4", "code-page-in-is-31, 3, DEMAND-PAGING 4",
            "never-completes, 3, thread NFE1 media", "always-defers, 3, put off by its driver",
            "heap-on-page-out, 7, Thread NFE1 media waits for mutex KernelHeap" })
    void aMistakeOfAnExtensionShowsAsItWouldOnTheBoard(String mistake, int nandBits, String words) throws Exception {
        BootRequest request = BootRequest.of(board(nandBits, List.of(1, 2, 13), CODE_DATA));
        BootRequest chosen = nandBits == 3 ? request
                : request.withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE).withWorkload("data-stress");
        run(chosen, Verdict.CLEAN);
        BootResult result = PagingBoot.run(chosen.withFaults("NFE1:mistake=" + mistake), BootProgress.NONE);
        String told = result.verdict() + " " + result.headline() + " " + result.explanation();
        assertTrue(result.verdict() != Verdict.CLEAN && told.contains(words), told);
        assertEquals(1, result.exitCode());
    }

    @Test
    void anUncheckedHookOfAnEmptyDriveGoesUnnoticedAndTheInstanceDoesNotPage() throws Exception {
        BootRequest request = BootRequest.of(board(3, List.of(1, 4, 2), CODE_DATA));
        assertTrue(run(request, Verdict.FAULT).headline().contains("KERN 52"));
        BootResult unchecked = PagingBoot.run(request.withFaults("NFE1:mistake=unchecked-result"), BootProgress.NONE);
        assertFalse(unchecked.headline().contains("KErrNotReady"), TextReport.of(unchecked));
        assertTrue(unchecked.verdict() != Verdict.CLEAN, TextReport.of(unchecked));
    }

    @Test
    void everyMistakeIsHonouredOrRefusedWithASentence() throws Exception {
        BoardSettings navi = board(3, List.of(1, 2, 13), CODE_DATA);
        for (Mistake mistake : Mistake.values()) {
            BootRequest request = BootRequest.of(navi).withFaults("NFE:mistake=" + mistake.id());
            if (!ExtensionMediaDriver.CAN_MAKE.contains(mistake) && !mistake.isOfClientDriver()) {
                var refused = assertThrows(BadInputException.class, () -> PagingBoot.run(request, BootProgress.NONE));
                assertTrue(refused.sentence().contains("cannot make the mistake '" + mistake.id() + "'"),
                        refused.sentence());
            }
        }
        // That of a device driver with clients is nobody's here, and this workload has no clients.
        run(BootRequest.of(navi).withFaults("NFE:mistake=status-by-driver-thread"), Verdict.CLEAN);
        var unknown = assertThrows(BadInputException.class, () -> PagingBoot.run(
                BootRequest.of(navi).withFaults("NFX:mistake=no-receive"), BootProgress.NONE));
        assertEquals("Fault 'NFX:mistake=no-receive' names no driver of the board; it has MMC0, NAND, NFE0, NFE1.",
                unknown.sentence());
    }
}
