// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.report.TextReport;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.fix.FixAll;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Every mistake of a device driver, written down in a correct one, read from there and booted. */
class WrittenClientMistakesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples/wdp");

    static List<ClientChange> changes() {
        return ClientChange.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aMistakeInTheSourceIsTheFailureOfTheBoot(ClientChange change) throws Exception {
        WrittenChannel driver = read(change.change().apply(text("meter_after.cpp")));
        assertEquals(change.mistakes(), driver.mistakes().keySet());
        BootResult result = boot(driver);
        assertEquals(change.verdict(), result.verdict(), TextReport.of(result));
        assertEquals(1, result.exitCode());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void namesMacrosAndLineEndsDoNotMatter(ClientChange change) throws Exception {
        String text = ClientChange.ofAnotherHand(change.change().apply(text("meter_after.cpp")));
        assertEquals(change.mistakes(), read(text).mistakes().keySet());
    }

    @Test
    void everyMistakeOfADeviceDriverIsWrittenHere() {
        var missing = EnumSet.allOf(Mistake.class);
        missing.removeIf(mistake -> !mistake.isOfClientDriver());
        changes().forEach(change -> missing.remove(change.change().mistake()));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = { "meter_before.cpp", "relay_before.cpp" })
    void theRepairedSamplesBootClean(String file) throws Exception {
        var sources = List.of(new SourceFile(file, text(file)));
        assertEquals(Verdict.PANIC, boot(WrittenChannel.read(sources, KernelGeneration.PINNED)).verdict());
        FixAll.Result repaired = FixAll.run(sources, List.of(), Set.of(), CheckOptions.DEFAULT);
        WrittenChannel driver = read(repaired.edits().getFirst().apply(text(file)));
        assertEquals(Set.of(), driver.mistakes().keySet());
        assertEquals(Verdict.CLEAN, boot(driver).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = { "meter_after.cpp", "relay_after.cpp" })
    void theCorrectDriversMakeNone(String file) throws Exception {
        assertEquals(Set.of(), read(text(file)).mistakes().keySet());
        assertEquals(Set.of(), read(ClientChange.ofAnotherHand(text(file))).mistakes().keySet());
    }

    /** What looks like a mistake and is none: a general mutex, a trap, a branch that nothing takes, a helper that resets. */
    @Test
    void whatDoesNoHarmIsNoMistake() throws Exception {
        String text = text("meter_after.cpp");
        String get = "        kumemget(&config, user, sizeof(config));\n";
        String general = text.replace(get, "    {\n    Kern::MutexWait(*iMutex);\n" + get
                + "    Kern::MutexSignal(*iMutex);\n    }\n").replace("    iMsgQ.Receive();\n",
                        "    r = Kern::MutexCreate(iMutex, KMeterName, KMutexOrdGeneral0);\n    iMsgQ.Receive();\n");
        String trapped = text.replace(get, "    {\n    NKern::ThreadEnterCS();\n    XTRAPD(x, XT_DEFAULT,\n" + get
                + "    );\n    NKern::ThreadLeaveCS();\n    }\n");
        String never = text.replace("void DMeterChannel::Tick() {\n",
                "void DMeterChannel::Tick() {\n    if (KLegacy)\n"
                        + "        Kern::ThreadRawWrite(iClient, iRecord, iRecord, 4, iClient);\n")
                .replace("_LIT(KMeterName", "const TInt KLegacy = 0;\n_LIT(KMeterName");
        String helper = text.replace("        iRecordRequest->Reset();\n", "        GiveUp(iRecordRequest);\n")
                .replace("TInt DMeterChannel::PreRecord", "static void GiveUp(TClientBufferRequest* aRequest) {\n"
                        + "    aRequest->Reset();\n}\n\nTInt DMeterChannel::PreRecord");
        for (String harmless : List.of(general, trapped, never, helper)) {
            assertFalse(harmless.equals(text));
            assertEquals(Set.of(), read(harmless).mistakes().keySet(), harmless);
        }
    }

    @Test
    void placesAndWhatIsNotBootedAreTold() throws Exception {
        WrittenChannel driver = read(text("meter_before.cpp"));
        List<String> places = driver.mistakes().get(Mistake.RESULT_BY_DRIVER_THREAD);
        assertTrue(places != null && places.size() == 1 && places.getFirst().matches("driver\\.cpp:\\d+"),
                String.valueOf(places));
        assertEquals(1, driver.unbooted().size(), driver.unbooted().toString());
        assertTrue(driver.unbooted().getFirst().startsWith("R8 is not seen in this boot: "));
    }

    private static WrittenChannel read(String text) {
        return WrittenChannel.read(List.of(new SourceFile("driver.cpp", text)), KernelGeneration.PINNED);
    }

    private static String text(String file) throws Exception {
        return Files.readString(SAMPLES.resolve(file), StandardCharsets.ISO_8859_1);
    }

    private static BootResult boot(WrittenChannel driver) throws BadInputException {
        return PagingBoot.run(BootRequest.of(SampleBoards.h4(7, 8)).withWorkload(WrittenChannel.WORKLOAD)
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE)
                .withFaults(driver.faults().toArray(String[]::new)), BootProgress.NONE);
    }
}
