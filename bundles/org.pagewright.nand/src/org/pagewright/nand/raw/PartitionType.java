// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

/** Partition types of a Symbian media (fact sheet 5.2). */
public enum PartitionType {
    FAT12(0x01, "FAT12"), FAT16_SMALL(0x04, "FAT16 (small)"), FAT16(0x06, "FAT16"), FAT32(0x0B, "FAT32"),
    FAT32_LBA(0x0C, "FAT32 LBA"), FAT16_LBA(0x0E, "FAT16 LBA"), SWAP(0xF8, "swap"), ROM(0xF9, "ROM image"),
    ROFS(0xFA, "ROFS"), ISO9660(0xFB, "ISO9660"), LFFS(0xFC, "LFFS"), BAD_BLOCK_TABLE(0xFF, "bad-block table");

    private final int code;
    private final String label;

    PartitionType(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The number in a partition entry. */
    public int code() {
        return code;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }
}
