// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.ftl.FtlOptions;
import org.pagewright.nand.ftl.TranslationLayer;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class ImageMapTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void anImageOfATranslationLayerShowsWhatIsValid() throws Exception {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        var chip = new NandChip(part, 1, NandOptions.PERFECT.withFactoryBadBlocks(3));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        long now = 0;
        for (int i = 0; i < 500; i++) {
            now = layer.write(now, i % 200, new byte[part.pageBytes()], 0);
        }
        now = layer.flush(now);
        Path file = folder.resolve("chip.img");
        ChipImage.save(file, chip, now);
        NandMap map = ImageMap.read(file, NandParts.presets());
        assertEquals(3, map.count(BlockState.BAD));
        assertEquals(200, IntStream.range(0, map.blocks()).map(map::validPages).sum());
        assertTrue(map.count(BlockState.FULL) >= 7, "500 pages fill seven blocks of 63");
        assertEquals(part.blocks(), map.blocks());
        assertEquals(part.peCycles(), map.peCycles());
    }

    @Test
    void anImageNoLayerWroteLeavesValidPagesOpen() throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        var chip = new NandChip(part, 1, NandOptions.PERFECT);
        chip.program(0, 5, 0, new byte[part.pageBytes()], 0);
        Path file = folder.resolve("raw.img");
        ChipImage.save(file, chip, 0);
        NandMap map = ImageMap.read(file, NandParts.presets());
        assertEquals(NandMap.UNKNOWN, map.validPages(5));
        assertEquals(BlockState.PARTLY, map.state(5));
        assertEquals(1, map.programmedPages(5));
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "hello");
        assertEquals(file + " is not a NAND image.", assertThrows(BadInputException.class,
                () -> ImageMap.read(file, NandParts.presets())).sentence());
    }
}
