// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.report.TextReport;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RuleCatalogue;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/**
 * "Reproduce in the simulator" on a finding of each rule: a source with that finding boots to the failure of the rule's
 * mistake with nothing but the header given, or says why it cannot. A rule without either fails here.
 */
class ReproducedRulesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples");
    private static final String MIGRATED = "meter_after.cpp";
    private static final Showing USUAL = new Showing(BootRequest.DEFAULT_WORKLOAD, KernelGeneration.PINNED,
            MemoryModel.MULTIPLE);
    private static final WrittenBoot.Asked NOTHING = new WrittenBoot.Asked(null, null, null);
    /** Rules whose breach does no harm that a boot could show, with a source that breaks them. */
    private static final Map<String, SourceChange> UNBOOTED = Map.of(
            "R8", SourceChange.data(Mistake.LENGTH_BY_DRIVER_THREAD, "the driver before its migration"),
            "R20", SourceChange.data(Mistake.BUFFER_BY_DRIVER_THREAD, "a loop of copies", "    ++iReading.iTicks;\n",
                    "    for (TInt i = 0; i < 8; i++)\n"
                            + "        Kern::ThreadRawWrite(iClient, iDest, iRecord, 64, iClient);\n"),
            "R21", SourceChange.data(Mistake.STATUS_BY_DRIVER_THREAD, "no real-time state",
                    "    iDynamicDfcQ->SetRealtimeState(ERealtimeStateOn);\n", ""));

    /**
     * A source with a mistake.
     *
     * @param change how it is written
     * @param text   the source
     * @param board  the board it is for
     */
    private record Sample(SourceChange change, String text, BoardSettings board) {
        List<SourceFile> sources() {
            return List.of(new SourceFile("driver.cpp", text));
        }

        boolean breaks(String rule) {
            for (KernelGeneration kernel : KernelGeneration.values()) {
                var options = CheckOptions.DEFAULT.withKernel(kernel).withMacros(Map.of("__DEMAND_PAGING__", "1"))
                        .withSettings(board.drivers().getLast());
                if (DriverChecker.check(sources(), options).stream().anyMatch(f -> f.rule().equals(rule))) {
                    return true;
                }
            }
            return false;
        }
    }

    static List<String> rules() {
        return RuleCatalogue.rules().stream().map(rule -> rule.descriptor().id()).filter(id -> id.matches("[RP]\\d+"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aFindingIsReproduced(String rule) throws Exception {
        if (UNBOOTED.containsKey(rule)) {
            Sample sample = client(UNBOOTED.get(rule), rule.equals("R8") ? "meter_before.cpp" : MIGRATED);
            assertTrue(sample.breaks(rule), rule + " is not found in its sample");
            WrittenChannel channel = WrittenChannel.read(sample.sources(), KernelGeneration.PINNED);
            assertTrue(channel.unbooted().stream().anyMatch(s -> s.matches(rule + " is not seen in this boot: .{20,}")),
                    channel.unbooted().toString());
            return;
        }
        for (ClientChange change : ClientChange.all()) {
            if (change.change().mistake().rule().equals(rule) && reproduces(client(change.change(), MIGRATED), rule)) {
                return;
            }
        }
        for (SourceChange change : SourceChanges.all()) {
            if (change.mistake().rule().equals(rule) && reproduces(media(change), rule)) {
                return;
            }
        }
        SourceChange unmigrated = SourceChange.h4(Mistake.NO_PAGING_DEVICE, "the driver before its migration");
        String before = Files.readString(SAMPLES.resolve("h4/mednand_before.cpp"), StandardCharsets.ISO_8859_1);
        if (unmigrated.mistake().rule().equals(rule)
                && reproduces(new Sample(unmigrated, before, SampleBoards.h4()), rule)) {
            return;
        }
        fail("no written driver with a finding of " + rule + " boots to its failure");
    }

    @Test
    void whatIsNotBootedHasNoSwitch() {
        for (Mistake mistake : Mistake.values()) {
            assertTrue(!Set.of("R8", "R20", "R21").contains(mistake.rule()), mistake.id());
        }
        assertEquals(Set.of("R8", "R20", "R21"), UNBOOTED.keySet());
    }

    /** Whether the check finds the rule broken; the boot of the same source has to fail then. */
    private static boolean reproduces(Sample sample, String rule) throws Exception {
        if (!sample.breaks(rule)) {
            return false;
        }
        WrittenBoot written = WrittenBoot.read(sample.sources(), sample.board(), NOTHING, USUAL);
        assertTrue(written.faults().stream().anyMatch(f -> f.endsWith("mistake=" + sample.change().mistake().id())),
                written.faults().toString());
        Showing settings = written.settings();
        BootResult result = PagingBoot.run(BootRequest.of(sample.board()).withWorkload(settings.workload())
                .withKernel(settings.kernel(), settings.memoryModel())
                .withFaults(written.faults().toArray(String[]::new)), BootProgress.NONE);
        assertEquals(1, result.exitCode(), rule + TextReport.of(result));
        return true;
    }

    private static Sample client(SourceChange change, String file) throws Exception {
        String text = Files.readString(SAMPLES.resolve("wdp").resolve(file), StandardCharsets.ISO_8859_1);
        return new Sample(change, change.apply(text), SampleBoards.h4(7, 8));
    }

    private static Sample media(SourceChange change) throws Exception {
        return new Sample(change, change.apply(WrittenMistakesTest.base(change.data())),
                WrittenMistakesTest.board(change));
    }
}
