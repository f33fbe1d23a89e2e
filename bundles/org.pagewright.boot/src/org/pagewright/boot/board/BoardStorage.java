// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.nio.file.Path;
import java.util.List;

import org.pagewright.boot.BootRequest;
import org.pagewright.kernel.driver.NandFlash;
import org.pagewright.kernel.driver.NandFlashFile;
import org.pagewright.kernel.driver.NandImage;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.part.NandPart;

/**
 * What lies where at power-on, and the NAND part with it: as the factory programs it, or as an earlier boot left it.
 *
 * @param plans one for each driver
 * @param flash the NAND part
 */
record BoardStorage(List<MediaPlan> plans, NandFlash flash) {

    /**
     * The storage of a request.
     *
     * @throws BadInputException when its image cannot be loaded, or is that of a board with another layout
     */
    static BoardStorage of(BootRequest request, NandPart part, NandOptions options, RomImage rom)
            throws BadInputException {
        Path file = request.chip().load();
        if (file == null) {
            var image = new NandImage(part, request.seed(), options);
            List<MediaPlan> plans = new MediaPlanner(request, part, image.sizeBytes(), rom).plan();
            for (MediaPlan plan : onNand(plans)) {
                ImageWriter.write(plan, rom, image);
            }
            return new BoardStorage(plans, image.delivered());
        }
        NandFlashFile.Loaded loaded = NandFlashFile.load(file, part, options);
        List<MediaPlan> plans = new MediaPlanner(request, part, loaded.flash().sizeBytes(), rom).plan();
        var storage = new BoardStorage(plans, loaded.flash());
        storage.layout(request, rom).check(file, loaded.layout());
        return storage;
    }

    /** What lies where on the NAND part. */
    StorageLayout layout(BootRequest request, RomImage rom) {
        return StorageLayout.of(request, flash.chip().part(), onNand(plans), rom);
    }

    private static List<MediaPlan> onNand(List<MediaPlan> plans) {
        return plans.stream().filter(plan -> plan.kind() == MediaPlan.Kind.NAND).toList();
    }
}
