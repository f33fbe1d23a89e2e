// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.ecc.EccNandDevice;

/**
 * A NAND part with what the drivers of a board know about it; both change while a machine runs.
 *
 * @param chip   the cells
 * @param device the chip behind a correcting engine of the part's strength
 * @param blocks which block holds what
 */
public record NandFlash(NandChip chip, NandDevice device, NandBlocks blocks) {

    /** A chip just powered up. */
    public static NandFlash powered(NandChip chip, NandBlocks blocks) {
        return new NandFlash(chip, new EccNandDevice(chip), blocks);
    }

    /** Bytes that logical blocks hold. */
    public long sizeBytes() {
        return (long) blocks.count() * chip.part().blockBytes();
    }
}
