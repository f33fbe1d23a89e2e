// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.map;

import java.nio.file.Path;
import java.util.Arrays;

import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.ftl.FtlOptions;
import org.pagewright.nand.ftl.TranslationLayer;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** The map of a chip that was saved to a file. */
public final class ImageMap {
    private ImageMap() {
    }

    /**
     * Reads an image. Valid pages are what a translation layer finds at power-up, on a copy; an image that none wrote,
     * such as that of a boot, leaves them unknown.
     *
     * @throws BadInputException when the file is no image or its part is none of these
     */
    public static NandMap read(Path file, NandParts parts) throws BadInputException {
        ChipImage.Label label = ChipImage.label(file);
        NandPart part = parts.byId(label.partId());
        NandOptions options = label.payload() ? NandOptions.PERFECT : NandOptions.TIMING_ONLY;
        ChipImage.Loaded loaded = ChipImage.load(file, part, options);
        NandChip chip = loaded.chip();
        if (!label.payload() || loaded.owned().hasRemaining()) {
            return NandMap.of(chip, null);
        }
        try {
            int[] live = TranslationLayer.mount(loaded.nowNanos(), chip.fork(), FtlOptions.DEFAULT)
                    .livePagesPerBlock();
            return NandMap.of(chip, Arrays.stream(live).anyMatch(pages -> pages > 0) ? live : null);
        } catch (BadInputException e) {
            return NandMap.of(chip, null); // too small for a translation layer, so none wrote it
        }
    }
}
