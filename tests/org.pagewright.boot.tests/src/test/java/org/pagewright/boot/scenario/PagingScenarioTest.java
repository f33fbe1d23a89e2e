// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;
import org.pagewright.nand.part.NandParts;

/** Scenarios of fact sheet 11 that need a whole board; docs/scenarios.md maps them. */
class PagingScenarioTest {
    private static BootResult run(BootRequest request) throws Exception {
        return PagingBoot.run(request, BootProgress.NONE);
    }

    private static BootResult clean(BootRequest request) throws Exception {
        BootResult result = run(request);
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertEquals(0, result.paging().wrongPages());
        return result;
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7 })
    void everyCombinationOfPagingTypesBoots(int bits) throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4(bits, 8)).withKernel(KernelGeneration.PINNED,
                MemoryModel.FLEXIBLE);
        BootResult result = clean(request);
        assertEquals((bits & PagingType.ROM.bit()) != 0, result.paging().romPageIns() > 0);
        assertEquals((bits & PagingType.CODE.bit()) != 0, result.paging().codePageIns() > 0);
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void tenThreadsPageWhileFilesAreWritten(MemoryModel model) throws Exception {
        BootResult result = clean(BootRequest.of(SampleBoards.h4()).withWorkload("mixed-io")
                .withKernel(KernelGeneration.PINNED, model));
        assertTrue(result.paging().mostConcurrent() >= 8, "many threads wait at once");
        assertTrue(result.paging().requestWaits() > 0, "two request objects are too few for ten threads");
        assertTrue(result.wear().blockErases() > 0, "page-ins were served while blocks were erased");
        assertTrue(result.devices().get(0).deferred() > 0, "requests were put off while the chip was busy");
    }

    @ParameterizedTest
    @CsvSource({ "CLASSIC, 1", "CLASSIC, 2", "CLASSIC, 8", "CLASSIC, 64", "PINNED, 1", "PINNED, 8" })
    void aWriteFromPagedRomReadsBackEqualWhateverTheFragmentSize(KernelGeneration generation,
            int pages) throws Exception {
        clean(BootRequest.of(SampleBoards.h4(3, pages)).withWorkload("write-rom").withKernel(generation,
                MemoryModel.MULTIPLE));
    }

    @Test
    void concurrentFragmentationOnTwoDrivesReadsBackEqual() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4()).withWorkload("write-rom")
                .withKernel(KernelGeneration.CLASSIC, MemoryModel.MULTIPLE);
        BootResult alone = clean(request);
        BootResult together = clean(request.withFaults("kernel:allow-concurrent-fragmentation"));
        assertTrue(alone.eventHash() != together.eventHash(), "the chains interleave");
    }

    @Test
    void smallFragmentsKeepPageInsShort() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4(3, 2)).withWorkload("write-rom");
        long large = clean(request.withKernel(KernelGeneration.PINNED, MemoryModel.MULTIPLE)).devices().get(0)
                .maxNanos();
        long small = clean(request.withKernel(KernelGeneration.CLASSIC, MemoryModel.MULTIPLE)).devices().get(0)
                .maxNanos();
        assertTrue(small < large, "2 pages " + small + " ns, 256 KiB " + large + " ns");
    }

    @Test
    void dataPagingWritesDirtyPagesAndBringsThemBackUnchanged() throws Exception {
        BootResult result = clean(BootRequest.of(SampleBoards.h4(7, 8)).withWorkload("data-stress")
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE));
        assertTrue(result.paging().dataPageOuts() > 100, "pages went to swap");
        assertTrue(result.paging().dataPageIns() > 100, "and came back");
        assertTrue(result.drives().stream().anyMatch(d -> d.pages().contains("data")));
    }

    /** Other pages go to swap together, and every byte comes back all the same. */
    @Test
    void theCleanerWritesRunsOfColoursWhereTheCacheDemandsIt() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4(7, 8)).withWorkload("data-stress")
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE);
        BootResult any = clean(request);
        BootResult runs = clean(request.withFaults("kernel:page-colours"));
        assertTrue(runs.paging().dataPageOuts() > 100, "pages went to swap");
        assertNotEquals(any.eventHash(), runs.eventHash(), "in other batches");
    }

    @Test
    void dataPagingOnAKernelWithoutItIsNotCalledClean() throws Exception {
        BootResult result = run(BootRequest.of(SampleBoards.h4(7, 8)));
        assertEquals(Verdict.NOT_PAGED, result.verdict(), TextReport.of(result));
        assertTrue(result.explanation().get(0).contains("data paging"), result.explanation().toString());
    }

    @Test
    void theRomPartitionIsFoundWhenTheQueueReceivesFirstAndNotOtherwise() throws Exception {
        BootResult reported = clean(BootRequest.of(SampleBoards.h4(7, 8)).withKernel(KernelGeneration.PINNED,
                MemoryModel.FLEXIBLE));
        assertEquals(List.of("ROM"), romPlaces(reported));
        BootResult added = clean(BootRequest.of(SampleBoards.h4()));
        assertEquals(List.of("ROM (media area), code"), romPlaces(added));
    }

    private static List<String> romPlaces(BootResult result) {
        return result.drives().stream().map(DriveOutcome::pages).filter(p -> p.startsWith("ROM")).toList();
    }

    @ParameterizedTest
    @CsvSource({ "9, KErrNotFound", "0, KErrNotSupported" })
    void aWrongPageDriveFailsAsTheKernelAnswers(int pageDrive, String error) throws Exception {
        var board = new BoardSettings("wrong.h", List.of(SampleBoards.plain("IRAM", 0, "IRam"),
                SampleBoards.nand(List.of(2, 3), 3, List.of(pageDrive)).drivers().get(0)));
        BootResult result = run(BootRequest.of(board));
        String all = result.headline() + result.registrations().stream().map(RegistrationOutcome::resultText).toList();
        assertTrue(all.contains(error), all);
        assertTrue(result.verdict() != Verdict.CLEAN, TextReport.of(result));
    }

    @Test
    void aBoardWithoutPagingBootsFromRam() throws Exception {
        BootResult result = clean(BootRequest.of(new BoardSettings("b.h", List.of(SampleBoards.plain("NAND", 6,
                "Nand")))));
        assertEquals(0, result.paging().faults());
    }

    @Test
    void everyPartBootsTheBoard() throws Exception {
        for (var part : NandParts.presets().all()) {
            if (part.capacityBytes() < 2L << 30 && part.capacityBytes() >= 32 << 20) {
                clean(BootRequest.of(SampleBoards.h4()).withPart(part.id()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "nand:read-disturb=50", "nand:retention=1000000", "nand:grown-bad-block=3000",
            "nand:dropped-completion=2000" })
    void faultsOfTheChipAreCorrectedRetriedOrWorkedAround(String fault) throws Exception {
        clean(BootRequest.of(SampleBoards.h4()).withWorkload("mixed-io").withFaults(fault));
    }

    @Test
    void manyBootsInParallelGiveTheSameHashes() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4()).withWorkload("code-walk");
        List<Long> alone = IntStream.range(0, 6).mapToObj(seed -> hash(request.withSeed(seed))).toList();
        List<Long> together = IntStream.range(0, 6).parallel().mapToObj(seed -> hash(request.withSeed(seed))).toList();
        assertEquals(alone, together);
        assertEquals(6, alone.stream().distinct().count());
    }

    private static long hash(BootRequest request) {
        try {
            return PagingBoot.run(request, BootProgress.NONE).eventHash();
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anUnknownPartWorkloadOrFaultIsOneSentence() {
        for (BootRequest wrong : List.of(BootRequest.of(SampleBoards.h4()).withPart("nothing"),
                BootRequest.of(SampleBoards.h4()).withWorkload("nothing"),
                BootRequest.of(SampleBoards.h4()).withFaults("nothing"),
                BootRequest.of(SampleBoards.h4()).withFaults("mistake=nothing"))) {
            var e = assertThrows(BadInputException.class,
                    () -> PagingBoot.run(wrong, BootProgress.NONE));
            assertTrue(e.sentence().contains("'nothing'") || e.sentence().contains("mistake"), e.sentence());
        }
    }
}
