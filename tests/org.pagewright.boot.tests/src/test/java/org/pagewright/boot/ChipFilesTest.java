// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.ImageContent;
import org.pagewright.boot.board.MediaPlan;
import org.pagewright.boot.report.JsonReport;
import org.pagewright.boot.report.TextReport;
import org.pagewright.kernel.driver.NandFlashFile;
import org.pagewright.kernel.driver.NandStore;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.time.EventQueue;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.map.BlockState;
import org.pagewright.nand.map.ImageMap;
import org.pagewright.nand.map.NandMap;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** A boot goes on where the last one ended. */
class ChipFilesTest {
    private static final int PIECE_BYTES = 48 * 1024;
    private static final int PIECES = 12;

    private final BootRequest mixed = BootRequest.of(SampleBoards.h4()).withWorkload("mixed-io");

    @TempDir
    Path folder = Path.of("");

    @Test
    void wearGoesOnAndFilesOfEarlierBootsStay() throws Exception {
        Path first = folder.resolve("first.img");
        Path second = folder.resolve("second.img");
        Path third = folder.resolve("third.img");
        BootResult one = clean(mixed, null, first);
        assertFilesOfMixedIo(first);
        BootResult two = clean(mixed.withWorkload("boot"), first, second);
        assertFilesOfMixedIo(second);
        BootResult three = clean(mixed, second, third);
        assertFilesOfMixedIo(third);
        assertTrue(one.wear().blockErases() > 0);
        assertEquals(one.wear().blockErases(), one.nandMap().totalCycles());
        assertGoesOn(one, two);
        assertGoesOn(two, three);
        assertTrue(three.wear().blockErases() > one.wear().blockErases(), "what is there is rewritten, not appended");
        assertTrue(JsonReport.of(three).contains("\"blockErasesBefore\": " + two.nandMap().totalCycles() + ","));
        assertTrue(TextReport.of(three).contains("went on with the part as saved in "), TextReport.of(three));
    }

    private static void assertGoesOn(BootResult before, BootResult after) {
        NandMap old = before.nandMap();
        NandMap now = after.nandMap();
        assertEquals(old.totalCycles() + after.wear().blockErases(), now.totalCycles());
        for (int block = 0; block < old.blocks(); block++) {
            assertTrue(now.cycles(block) >= old.cycles(block), "block " + block);
            assertEquals(old.state(block) == BlockState.BAD, now.state(block) == BlockState.BAD, "block " + block);
        }
    }

    @Test
    void theSameRequestSavesTheSameBytes() throws Exception {
        Path first = folder.resolve("first.img");
        clean(mixed, null, first);
        byte[] bytes = Files.readAllBytes(first);
        clean(mixed, null, first);
        assertArrayEquals(bytes, Files.readAllBytes(first));
        Path second = folder.resolve("second.img");
        String report = JsonReport.of(clean(mixed, first, second));
        bytes = Files.readAllBytes(second);
        assertEquals(report, JsonReport.of(clean(mixed, first, second)));
        assertArrayEquals(bytes, Files.readAllBytes(second));
        assertNotEquals(-1, Arrays.mismatch(Files.readAllBytes(first), bytes));
        clean(mixed, first, first);
        assertArrayEquals(bytes, Files.readAllBytes(first), "an image can be replaced by its successor");
    }

    @Test
    void savingChangesNothingInTheRun() throws Exception {
        BootResult saved = clean(mixed, null, folder.resolve("chip.img"));
        BootResult plain = PagingBoot.run(mixed, BootProgress.NONE);
        assertEquals(plain.eventHash(), saved.eventHash());
        assertFalse(JsonReport.of(plain).contains("chipImage"));
    }

    @Test
    void dataPagingGoesOnWithItsSwap() throws Exception {
        int all = PagingType.ROM.bit() | PagingType.CODE.bit() | PagingType.DATA.bit();
        BootRequest request = BootRequest.of(SampleBoards.h4(all, 8)).withWorkload("data-stress")
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE);
        Path image = folder.resolve("chip.img");
        BootResult one = clean(request, null, image);
        BootResult two = clean(request, image, image);
        assertTrue(one.paging().dataPageOuts() > 0);
        assertGoesOn(one, two);
        assertGoesOn(two, clean(request, image, image));
    }

    @Test
    void aBootThatStopsLeavesItsPartToTheNext() throws Exception {
        Path image = folder.resolve("chip.img");
        BootResult stopped = run(mixed.withFaults("mistake=rom-page-in-unknown"), null, image);
        assertNotEquals(Verdict.CLEAN, stopped.verdict());
        assertGoesOn(stopped, clean(mixed, image, image));
        assertFilesOfMixedIo(image);
    }

    @Test
    void blocksThatFailedStayOutOfUse() throws Exception {
        Path image = folder.resolve("chip.img");
        BootRequest failing = mixed.withFaults("nand:grown-bad-block=2000");
        BootResult one = clean(failing, null, image);
        assertTrue(one.nandMap().count(BlockState.BAD) > 4, "some failed at the factory already");
        assertGoesOn(one, clean(failing, image, image));
        assertFilesOfMixedIo(image);
    }

    @Test
    void theMapOfAnImageIsThatOfTheRun() throws Exception {
        Path image = folder.resolve("chip.img");
        NandMap expected = clean(mixed, null, image).nandMap();
        NandMap map = ImageMap.read(image, NandParts.presets());
        for (int block = 0; block < map.blocks(); block++) {
            assertEquals(expected.state(block), map.state(block));
            assertEquals(expected.cycles(block), map.cycles(block));
        }
    }

    @Test
    void imagesThatDoNotFitAreRefused() throws Exception {
        Path image = folder.resolve("chip.img");
        clean(mixed.withWorkload("boot"), null, image);
        String other = image + " was saved by a boot with another board or other settings: it has ";
        assertRefused(other + "seed 1 where this boot has seed 2.", mixed.withSeed(2), image);
        assertRefused(other + "ROM format plain where this boot has ROM format indexed.",
                mixed.withImages(new ImageFormat(RomFormat.INDEXED, ImageFormat.PLAIN.code())), image);
        BootRequest fewer = BootRequest.of(SampleBoards.nand(List.of(2, 3), 3, List.of(2)));
        String sentence = assertThrows(BadInputException.class, () -> run(fewer, image, null)).sentence();
        assertTrue(sentence.startsWith(other + "NAND drive 2: FAT16, "), sentence);
        assertRefused(image + " is an image of k9f1g08u0d, which is not the part k9f5608u0d of this run.",
                mixed.withPart("k9f5608u0d"), image);
        byte[] bytes = Files.readAllBytes(image);
        bytes[bytes.length / 2] ^= 4;
        Files.write(image, bytes);
        assertRefused(image + " is damaged: its check sum does not match.", mixed, image);
        Path text = Files.writeString(folder.resolve("text"), "hello");
        assertRefused(text + " is not a NAND image.", mixed, text);
        NandPart part = NandParts.presets().byId(BootRequest.DEFAULT_PART);
        ChipImage.save(image, new NandChip(part, 1, NandOptions.PERFECT), 0);
        assertRefused(image + " was not saved by a boot, so nothing is known of what lies where in it.", mixed, image);
        Path nowhere = folder.resolve("no").resolve("chip.img");
        assertEquals(nowhere + " cannot be written: its folder does not exist.",
                assertThrows(BadInputException.class, () -> run(mixed, null, nowhere)).sentence());
        assertEquals(folder + " is a directory; name the file in it.",
                assertThrows(BadInputException.class, () -> run(mixed, null, folder)).sentence());
    }

    private static void assertRefused(String sentence, BootRequest request, Path image) {
        assertEquals(sentence, assertThrows(BadInputException.class, () -> run(request, image, null)).sentence());
    }

    private static BootResult clean(BootRequest request, @Nullable Path load, Path save) throws Exception {
        BootResult result = run(request, load, save);
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertEquals(0, result.paging().wrongPages());
        return result;
    }

    private static BootResult run(BootRequest request, @Nullable Path load, @Nullable Path save) throws Exception {
        return PagingBoot.run(request.withChip(new ChipFiles(load, save)), BootProgress.NONE);
    }

    /** Reads what the two writers of mixed-io wrote last, through the mapping of the image and nothing else. */
    private void assertFilesOfMixedIo(Path image) throws Exception {
        NandPart part = NandParts.presets().byId(BootRequest.DEFAULT_PART);
        var events = new EventQueue();
        var flash = NandFlashFile.load(image, part, NandOptions.PERFECT).flash();
        var store = new NandStore(events, flash.device(), flash.blocks());
        MediaPlan plan = new Board(mixed).units().stream().map(unit -> unit.plan())
                .filter(p -> p.kind() == MediaPlan.Kind.NAND).findFirst().orElseThrow();
        List<Integer> drives = List.of(2, 3);
        for (int n = 0; n < drives.size(); n++) {
            Partition partition = plan.partitions().get(plan.settings().drivesOrEmpty().indexOf(drives.get(n)));
            long begin = partition.baseBytes() + partition.lengthBytes() / 2 / 131_072 * 131_072;
            byte[] expected = new byte[PIECES * PIECE_BYTES];
            ImageContent.fill(expected, 0, expected.length, 900 + n, expected.length);
            byte[] read = new byte[expected.length];
            store.read(begin, read, 0, read.length, error -> assertEquals(0, error));
            assertArrayEquals(expected, read, "file on drive " + drives.get(n));
        }
    }
}
