// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.Verdict;
import org.pagewright.header.HeaderReader;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;

class WrittenDriverTest {
    private static final Path SAMPLE = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples/h4");

    @Test
    void theMigratedSampleMakesNoMistakeAndBoots() throws Exception {
        WrittenDriver driver = read("mednand_after.cpp");
        assertEquals(Set.of(), driver.mistakes());
        assertEquals(Verdict.CLEAN, boot(driver).verdict());
    }

    @Test
    void theSampleBeforeItsMigrationDoesNotPage() throws Exception {
        WrittenDriver driver = read("mednand_before.cpp");
        assertTrue(driver.mistakes().contains(Mistake.NO_PAGING_DEVICE), driver.mistakes().toString());
        BootResult result = boot(driver);
        assertEquals(Verdict.FAULT, result.verdict());
        assertTrue(result.headline().contains("DEMAND-PAGING 9"), result.headline());
    }

    @Test
    void aDriverThatForgetsThePageInsFaultsOnTheFirst() throws Exception {
        String text = text("mednand_after.cpp").replace("ERomPageInRequest", "ERead");
        var driver = WrittenDriver.read(List.of(new SourceFile("changed.cpp", text)), board(), KernelGeneration.PINNED);
        assertTrue(driver.mistakes().contains(Mistake.ROM_PAGE_IN_UNKNOWN), driver.mistakes().toString());
        assertEquals(Verdict.FAULT, boot(driver).verdict());
    }

    @Test
    void aSourceWithoutAMediaDriverIsOneSentence() {
        var sources = List.of(new SourceFile("other.cpp", "int main() { return 0; }\n"));
        var bad = assertThrows(BadInputException.class,
                () -> WrittenDriver.read(sources, board(), KernelGeneration.PINNED));
        assertEquals("other.cpp has no class derived from DMediaDriver, so there is nothing to boot.", bad.sentence());
    }

    @Test
    void aSourceIsTheDriverWhoseMacrosItUses() throws Exception {
        String text = text("mednand_after.cpp").replace("NAND_", "MMC0_");
        var noPaging = assertThrows(BadInputException.class, () -> WrittenDriver.read(
                List.of(new SourceFile("medcard.cpp", text)), board(), KernelGeneration.PINNED));
        assertTrue(noPaging.sentence().startsWith("medcard.cpp uses the macros of MMC0, to which"),
                noPaging.sentence());
        String other = text("mednand_after.cpp").replace("NAND_", "LFFS_");
        var noDriver = assertThrows(BadInputException.class, () -> WrittenDriver.read(
                List.of(new SourceFile("medlfs.cpp", other)), board(), KernelGeneration.PINNED));
        assertTrue(noDriver.sentence().contains("has no such driver; it has IRAM, MMC0, NAND"), noDriver.sentence());
        assertEquals("whose macros it uses", read("mednand_after.cpp").choice());
    }

    @Test
    void theOrderOfTheRegistrationCallsIsBootedAsWritten() throws Exception {
        String text = text("mednand_after.cpp");
        int media = text.indexOf("    r = LocDrv::RegisterMediaDevice");
        int paging = text.indexOf("    r = LocDrv::RegisterPagingDevice");
        int end = text.indexOf("        return r;", paging) + "        return r;\n".length();
        assertTrue(media > 0 && paging > media);
        String swapped = text.substring(0, media) + text.substring(paging, end) + text.substring(media, paging)
                + text.substring(end);
        var driver = WrittenDriver.read(List.of(new SourceFile("swapped.cpp", swapped)), board(),
                KernelGeneration.PINNED);
        assertTrue(driver.mistakes().contains(Mistake.PAGING_BEFORE_MEDIA), driver.mistakes().toString());
        assertEquals(Verdict.FAULT, boot(driver).verdict());
    }

    private static WrittenDriver read(String file) throws Exception {
        return WrittenDriver.read(List.of(new SourceFile(file, text(file))), board(), KernelGeneration.PINNED);
    }

    private static String text(String file) throws Exception {
        return Files.readString(SAMPLE.resolve(file), StandardCharsets.ISO_8859_1);
    }

    private static BoardSettings board() throws BadInputException {
        return HeaderReader.read(SAMPLE.resolve("variantmediadef.h")).settings();
    }

    private static BootResult boot(WrittenDriver driver) throws BadInputException {
        return PagingBoot.run(BootRequest.of(board()).withFaults(driver.faults().toArray(String[]::new)),
                BootProgress.NONE);
    }
}
