// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.model.BadInputException;

class NandPartsTest {

    private static final String OWN = """
            [own]
            pageBytes = 2048
            oobBytes = 64
            pagesPerBlock = 64
            blocks = 64
            planes = 1
            readNanos = 25000
            programNanos = 200000
            eraseNanos = 1500000
            cycleNanos = 25
            peCycles = 1000
            eccBits = 1
            eccStepBytes = 512
            factoryBadMax = 2
            nop = 4
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyRowOfTheFactSheetIsAPreset() {
        assertEquals(19, NandParts.presets().all().size());
    }

    @Test
    void valuesWithoutADataSheetAreKnown() throws BadInputException {
        NandPart part = NandParts.presets().byId("K9F1G08U0D");
        assertEquals(40_000, part.readNanos());
        assertTrue(part.isTypical("programNanos"));
        assertTrue(!part.isTypical("readNanos"));
        assertTrue(part.sources().contains("S4"));
        assertEquals(134_217_728, part.capacityBytes());
    }

    @Test
    void everySourceOfAPresetHasATitle() {
        var sources = new PartSources();
        for (NandPart part : NandParts.presets().all()) {
            assertTrue(!part.sources().isEmpty(), part.id());
            for (String source : part.sources()) {
                assertTrue(sources.title(source).length() > source.length(), part.id() + " cites " + source);
            }
        }
        assertEquals("own measurement", sources.title("own measurement"));
    }

    @Test
    void anUnknownPartNamesNearOnes() {
        var e = assertThrows(BadInputException.class, () -> NandParts.presets().byId("k9f1g08u0x"));
        assertEquals("There is no NAND part 'k9f1g08u0x'; did you mean k9f1g08u0b, k9f1g08u0d?", e.sentence());
        var far = assertThrows(BadInputException.class, () -> NandParts.presets().byId("zz"));
        assertEquals("There is no NAND part 'zz'; 'pagewright parts' lists all parts.", far.sentence());
    }

    @Test
    void anOwnPartComesFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("own.txt"), OWN);
        NandParts parts = NandParts.presets().with(file);
        assertEquals(64, parts.byId("own").blocks());
        assertEquals(20, parts.all().size());
    }

    @Test
    void impossibleGeometryIsRefusedWithItsLine() throws Exception {
        assertRefused(OWN.replace("pageBytes = 2048", "pageBytes = 2000"), ":2: part own: pageBytes must be a power");
        assertRefused(OWN.replace("planes = 1", "planes = 3"), ":6: part own: planes must lie between 1 and 16");
        assertRefused(OWN.replace("blocks = 64", "blocks = 99999999"), ":5: part own: blocks must be at least 2");
        assertRefused(OWN.replace("nop = 4", "nop = many"), ":15: nop must be a whole number, not 'many'.");
        assertRefused(OWN.replace("nop = 4", "nap = 4"), ":15: a part has no field 'nap'.");
        assertRefused(OWN.replace("nop = 4\n", ""), ":1: part own lacks nop.");
        assertRefused("pageBytes = 5", ":1: expected a section such as [my-part].");
        assertRefused("", " describes no NAND part;");
    }

    @Test
    void aCodeThatDoesNotFitItsPageIsRefusedWithItsLine() throws Exception {
        assertRefused(OWN.replace("eccBits = 1", "eccBits = 60"),
                ":3: part own: oobBytes must be at least 393 for the marker and a code of 60 bits in 512 bytes, not 64.");
        assertRefused(OWN.replace("oobBytes = 64", "oobBytes = 12"), ":3: part own: oobBytes must be at least 13");
        assertRefused(OWN.replace("eccBits = 1", "eccBits = 4").replace("eccStepBytes = 512", "eccStepBytes = 2048"),
                ":13: part own: eccStepBytes is too long for a code that corrects 4 bits: 2048.");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("bin"), new byte[] { (byte) 0xC3, (byte) 0x28, 0, 1 });
        var e = assertThrows(BadInputException.class, () -> NandParts.presets().with(file));
        assertEquals(file + " is not a text file.", e.sentence());
    }

    private void assertRefused(String text, String sentencePart) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.txt"), text);
        var e = assertThrows(BadInputException.class, () -> NandParts.presets().with(file));
        assertTrue(e.sentence().startsWith(file.toString()), e.sentence());
        assertTrue(e.sentence().contains(sentencePart), e.sentence());
    }
}
