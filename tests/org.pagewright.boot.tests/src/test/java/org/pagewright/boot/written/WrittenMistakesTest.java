// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.report.TextReport;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;

/** Every mistake, written down in a driver, read from there and booted. */
class WrittenMistakesTest {
    private static final Path SAMPLE = Path.of(System.getProperty("pagewright.root", "../.."))
            .resolve("samples/h4/mednand_after.cpp");
    private static final int ALL_TYPES = 7;

    static List<SourceChange> changes() {
        return SourceChanges.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aMistakeInTheSourceIsTheFailureOfTheBoot(SourceChange change) throws Exception {
        KernelGeneration kernel = kernel(change.mistake());
        BoardSettings board = board(change);
        WrittenDriver driver = read(change.apply(base(change.data())), board, kernel);
        assertEquals(Set.of(change.mistake()), driver.mistakes());
        BootResult result = boot(driver, board, change.data(), kernel);
        assertTrue(result.exitCode() == 1 && result.verdict() != Verdict.LIMIT, TextReport.of(result));
    }

    @Test
    void theCorrectDriversBootClean() throws Exception {
        for (KernelGeneration kernel : KernelGeneration.values()) {
            WrittenDriver driver = read(base(false), SampleBoards.h4(), kernel);
            assertEquals(Set.of(), driver.mistakes());
            assertEquals(Verdict.CLEAN, boot(driver, SampleBoards.h4(), false, kernel).verdict());
        }
        BoardSettings data = SampleBoards.h4(ALL_TYPES, 8);
        WrittenDriver driver = read(base(true), data, KernelGeneration.PINNED);
        assertEquals(Set.of(), driver.mistakes());
        assertEquals(Verdict.CLEAN, boot(driver, data, true, KernelGeneration.PINNED).verdict());
    }

    @Test
    void everyMistakeOfAMediaDriverIsWrittenHere() {
        var missing = EnumSet.allOf(Mistake.class);
        changes().forEach(change -> missing.remove(change.mistake()));
        missing.removeIf(Mistake::isOfClientDriver);
        assertEquals(Set.of(), missing);
    }

    /** A driver that has nothing in common with the sample but what it does. */
    @Test
    void theSameMistakesAreSeenInADriverOfAnotherHand() throws Exception {
        String text = stateMachine();
        assertEquals(Set.of(), classic(text).mistakes());
        assertEquals(Verdict.CLEAN,
                boot(classic(text), SampleBoards.h4(), false, KernelGeneration.CLASSIC).verdict());
        var expected = new LinkedHashMap<String, Set<Mistake>>();
        expected.put(text.replace("(!paging && id == DLocalDrive::ERead && iOpenWrites)", "iOpenWrites"),
                Set.of(Mistake.DEFERS_FRAGMENTS, Mistake.DEFERS_PAGE_INS));
        expected.put(text.replace("ERomPageInRequest ? TFlash", "ECodePageInRequest ? TFlash"),
                Set.of(Mistake.ROM_OFFSET_FORGOTTEN));
        expected.put(text.replace("id <= DMediaPagingDevice::ECodePageInRequest",
                "id < DMediaPagingDevice::ECodePageInRequest"), Set.of(Mistake.CODE_PAGE_IN_UNKNOWN));
        expected.put(text.replace("    iState = EIdle;\n    DMediaDriver", "    DMediaDriver"),
                Set.of(Mistake.ALWAYS_DEFERS));
        expected.put(text.replace("iDfcQ = &TheQueue;", ""), Set.of(Mistake.NO_DFC_QUEUE));
        expected.put(text.replace("if (aDrive.iPagingDrv)", "if (!aDrive.iPagingDrv)"),
                Set.of(Mistake.NO_PAGEABLE_CAPS));
        expected.put(text.replace("r = Copy(ETrue);", "r = Copy(!DMediaPagingDevice::PagingRequest(*iNow));"),
                Set.of(Mistake.PAGE_NOT_WRITTEN));
        expected.put(text.replace("    DMediaDriver::Complete(m, aResult);\n", ""), Set.of(Mistake.NEVER_COMPLETES));
        expected.put(text.replace("    self->iDfc.Add();\n", ""), Set.of(Mistake.NEVER_COMPLETES));
        expected.put(text.replace("    iDfc.SetDfcQ(&TheQueue);\n", ""), Set.of(Mistake.NEVER_COMPLETES));
        expected.put(text.replace(", iDfc(Run, this, 2)", "").replace("TDfc iDfc;", "TDfc* iDfc;")
                .replace("    iDfc.SetDfcQ(&TheQueue);\n", "    iDfc = new TDfc(Run, this, &TheQueue, 2);\n")
                .replace("    self->iDfc.Add();\n", "    self->iDfc->Cancel();\n"), Set.of(Mistake.NEVER_COMPLETES));
        for (var entry : expected.entrySet()) {
            assertNotEquals(text, entry.getKey(), "the change for " + entry.getValue());
            WrittenDriver driver = classic(entry.getKey());
            assertEquals(entry.getValue(), driver.mistakes());
            assertEquals(1, boot(driver, SampleBoards.h4(), false, KernelGeneration.CLASSIC).exitCode());
        }
    }

    private static WrittenDriver classic(String text) throws Exception {
        return read(text, SampleBoards.h4(), KernelGeneration.CLASSIC);
    }

    private static String stateMachine() throws Exception {
        try (var in = WrittenMistakesTest.class.getResourceAsStream("statemachine.cpp")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static KernelGeneration kernel(Mistake mistake) {
        return switch (mistake) {
        case DEFERS_FRAGMENTS, DEFERS_PAGE_INS, FRAGMENT_UNKNOWN, NUM_PAGES_ZERO -> KernelGeneration.CLASSIC;
        default -> KernelGeneration.PINNED;
        };
    }

    static String base(boolean data) throws Exception {
        String text = Files.readString(SAMPLE, StandardCharsets.ISO_8859_1);
        return data ? SourceChange.pagingData(text) : text;
    }

    private static WrittenDriver read(String text, BoardSettings board, KernelGeneration kernel) throws Exception {
        return WrittenDriver.read(List.of(new SourceFile("mednand.cpp", text)), board, kernel);
    }

    /** A result that is not looked at does harm where there is an error: two drivers claim drive 1. */
    static BoardSettings board(SourceChange change) {
        if (change.mistake() == Mistake.UNCHECKED_RESULT) {
            var nand = new MediaDriverSettings("NAND", 3, List.of(2, 1, 5), 1, "Nand", 3, 1, List.of(5), 8, null, null);
            return new BoardSettings("clash.h", List.of(SampleBoards.plain("MMC0", 1, "Card"), nand));
        }
        return change.data() ? SampleBoards.h4(ALL_TYPES, 8) : SampleBoards.h4();
    }

    /** The workload in which the mistake shows; the first that fails counts. */
    private static BootResult boot(WrittenDriver driver, BoardSettings board, boolean data, KernelGeneration kernel)
            throws Exception {
        BootRequest request = BootRequest.of(board).withFaults(driver.faults().toArray(String[]::new))
                .withKernel(kernel, data ? MemoryModel.FLEXIBLE : MemoryModel.MULTIPLE);
        List<String> workloads = data ? List.of("mixed-io", "data-stress") : List.of("write-rom", "code-walk");
        BootResult result = PagingBoot.run(request.withWorkload(workloads.getFirst()), BootProgress.NONE);
        return result.verdict() != Verdict.CLEAN ? result
                : PagingBoot.run(request.withWorkload(workloads.getLast()), BootProgress.NONE);
    }
}
