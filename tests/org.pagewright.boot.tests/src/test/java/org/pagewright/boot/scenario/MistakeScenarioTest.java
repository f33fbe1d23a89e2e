// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;

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
import org.pagewright.boot.written.Showing;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;

class MistakeScenarioTest {
    static List<MistakeScenario> scenarios() {
        return MistakeScenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theMistakeFailsAsItWouldOnTheBoard(MistakeScenario scenario) throws Exception {
        BootResult result = PagingBoot.run(scenario.request(true), BootProgress.NONE);
        assertEquals(scenario.verdict(), result.verdict(), TextReport.of(result));
        String told = result.headline() + " " + String.join(" ", result.explanation());
        int at = 0;
        for (String part : scenario.words().split(" \\.\\.\\. ")) {
            int found = told.indexOf(part, at);
            assertTrue(found >= 0, () -> part + " in: " + told);
            at = found + part.length();
        }
        assertEquals(1, result.exitCode());
    }

    /** One scenario for each boot that is left when the mistakes are taken out of all. */
    static Collection<MistakeScenario> bootsWithoutMistakes() {
        var byRequest = new LinkedHashMap<BootRequest, MistakeScenario>();
        scenarios().forEach(scenario -> byRequest.putIfAbsent(scenario.request(false), scenario));
        return byRequest.values();
    }

    @ParameterizedTest
    @MethodSource("bootsWithoutMistakes")
    void withoutTheMistakeTheSameBootIsClean(MistakeScenario scenario) throws Exception {
        BootResult result = PagingBoot.run(scenario.request(false), BootProgress.NONE);
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
    }

    /** What a driver's source boots with, when nobody says otherwise, is where its mistake shows. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void aWrittenDriverBootsWhereItsMistakeShows(MistakeScenario scenario) {
        assertEquals(new Showing(scenario.workload(), scenario.generation(), scenario.model()),
                Showing.of(scenario.mistake()));
    }

    @Test
    void everyMistakeHasItsScenario() {
        var missing = EnumSet.allOf(Mistake.class);
        scenarios().forEach(s -> missing.remove(s.mistake()));
        assertEquals(EnumSet.of(Mistake.UNCHECKED_RESULT), missing, "that one has a test of its own");
    }

    /** "Not clean" is not enough: a fault and a panic have their number, a deadlock its chain, wrong data its place. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioExpectsAParticularOutcome(MistakeScenario scenario) {
        String words = scenario.words();
        assertTrue(switch (scenario.verdict()) {
        case FAULT, PANIC -> words.matches("[A-Za-z][A-Za-z.-]* \\d+.*");
        case DEADLOCK -> words.matches(".*(on drive \\d+|request to|NUM_PAGES|thread DfcThread0|ERomPageInRequest).*");
        case WRONG_DATA -> words.length() > 10;
        case NOT_PAGED -> words.contains("Pageable") || words.contains("paging");
        default -> false;
        }, scenario + ": " + words);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void thePageOfScenariosTellsTheSameOutcome(MistakeScenario scenario) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("pagewright.root", "../.."), "docs", "scenarios.md"));
        String row = page.lines().filter(line -> line.startsWith("| `" + scenario.mistake().id() + "` |")).findFirst()
                .orElse("");
        assertTrue(row.contains("\"" + scenario.words() + "\"") && row.contains("`" + scenario.workload() + "`"), row);
    }

    /** Two drivers claim drive 1: checked, the kernel stops; unchecked, the board comes up without paging from it. */
    @Test
    void anUncheckedRegistrationHidesADriveTakenTwice() throws Exception {
        var nand = new MediaDriverSettings("NAND", 3, List.of(2, 1, 5), 1, "Nand", 3, 1, List.of(5), 8, null, null);
        var board = new BoardSettings("clash.h", List.of(SampleBoards.plain("MMC0", 1, "Card"), nand));
        BootResult checked = PagingBoot.run(BootRequest.of(board), BootProgress.NONE);
        assertEquals(Verdict.FAULT, checked.verdict());
        assertTrue(checked.headline().contains("KERN 52") && checked.headline().contains("KErrInUse"),
                checked.headline());
        BootResult hidden = PagingBoot.run(BootRequest.of(board).withFaults("NAND:mistake=unchecked-result"),
                BootProgress.NONE);
        assertTrue(hidden.headline().contains("KErrNotFound"), TextReport.of(hidden));
    }

    /** Of what happens again and again each sentence stands there once. */
    @Test
    void whatADriverDoesToItsClientsIsCountedAndToldOnce() throws Exception {
        BootResult often = clients("mistake=pin-not-undone");
        assertTrue(often.headline().matches("A device driver fails its clients \\d+ times\\."), often.headline());
        assertEquals(List.of("Thread client-one-1 read from its driver and got KErrInUse (-14).",
                "Thread client-one-1 wrote to its driver and got KErrInUse (-14)."), often.explanation());
        BootResult once = clients("NAND:mistake=requests-not-destroyed");
        assertEquals("A device driver fails its clients.", once.headline());
        assertEquals(1, once.explanation().size(), once.explanation().toString());
    }

    private static BootResult clients(String fault) throws Exception {
        return PagingBoot.run(BootRequest.of(SampleBoards.h4(7, 8)).withKernel(KernelGeneration.PINNED,
                MemoryModel.FLEXIBLE).withWorkload("client-drivers").withFaults(fault), BootProgress.NONE);
    }

    /**
     * With every pin object in use elsewhere, generation B falls back to the pre-allocated lock; 0 pages never advance.
     */
    @Test
    void withoutPinObjectsTheFallbackLockIsUsedAndNumPagesZeroNeverAdvances() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4()).withWorkload("write-rom");
        BootResult fallback = PagingBoot.run(request.withFaults("kernel:pin-objects=0"), BootProgress.NONE);
        assertEquals(Verdict.CLEAN, fallback.verdict(), TextReport.of(fallback));
        BootResult zero = PagingBoot.run(request.withFaults("kernel:pin-objects=0", "mistake=num-pages-zero"),
                BootProgress.NONE);
        assertEquals(Verdict.DEADLOCK, zero.verdict());
        assertTrue(zero.explanation().toString().contains("NUM_PAGES is 0"), zero.explanation().toString());
    }
}
