// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.BootRequest;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandPart;

/**
 * What lies where on the NAND part of a board, in words: two boots can use the same part one after the other when
 * these are the same.
 *
 * @param lines one fact each; the last is a checksum of all the bytes that the factory puts there
 */
record StorageLayout(List<String> lines) {

    static StorageLayout of(BootRequest request, NandPart part, List<MediaPlan> plans, RomImage rom) {
        var lines = new ArrayList<String>();
        lines.add("seed " + request.seed());
        lines.add("ROM format " + request.images().rom());
        lines.add("code format " + request.images().code());
        lines.add("a code of %d bits in %d bytes".formatted(part.eccBits(), part.eccStepBytes()));
        for (MediaPlan plan : plans) {
            String prefix = plan.settings().prefix();
            if (plan.holdsRom()) {
                lines.add("the ROM image of %s at %d".formatted(prefix, plan.romBaseBytes()));
            }
            for (int i = 0; i < plan.partitions().size(); i++) {
                Partition partition = plan.partitions().get(i);
                lines.add("%s drive %d: %s, %d bytes at %d".formatted(prefix, plan.settings().drivesOrEmpty().get(i),
                        PartitionType.name(partition.type()), partition.lengthBytes(), partition.baseBytes()));
            }
            for (CodeFile file : plan.files()) {
                lines.add("%s on drive %d".formatted(file.image().name(), file.image().drive()));
            }
            lines.add("contents of %s with checksum %08x".formatted(prefix,
                    ImageWriter.checksum(plan, rom, part.pageBytes())));
        }
        return new StorageLayout(List.copyOf(lines));
    }

    /** The lines, as they are saved. */
    String text() {
        return String.join("\n", lines);
    }

    /**
     * Compares with the layout of an image.
     *
     * @throws BadInputException with the first difference
     */
    void check(Path file, String saved) throws BadInputException {
        List<String> others = saved.lines().toList();
        for (int i = 0; i < Math.max(lines.size(), others.size()); i++) {
            String here = i < lines.size() ? lines.get(i) : "nothing";
            String there = i < others.size() ? others.get(i) : "nothing";
            if (!here.equals(there)) {
                throw new BadInputException(file + " was saved by a boot with another board or other settings: it has "
                        + there + " where this boot has " + here + ".");
            }
        }
    }
}
