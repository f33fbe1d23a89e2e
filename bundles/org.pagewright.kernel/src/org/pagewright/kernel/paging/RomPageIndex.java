// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The ROM page index: where in the ROM image the bytes of each paged page are and how they are stored (fact sheet 1 and
 * 8.5).
 *
 * @param entries one for each page of the paged section
 */
public record RomPageIndex(List<Entry> entries) {
    /** Bytes of an entry. */
    public static final int ENTRY_BYTES = 8;
    private static final int PAGEABLE = 1;

    /**
     * {@code SRomPageInfo}.
     *
     * @param dataStart byte offset in the ROM image
     * @param dataSize  bytes stored; 0 for a page of 0xFF without any
     * @param coding    how they are stored
     */
    public record Entry(int dataStart, int dataSize, PageCoding coding) {
    }

    /** Copies the list. */
    public RomPageIndex {
        entries = List.copyOf(entries);
    }

    /** The index as it lies in the ROM: little-endian start, size, coding, and attributes with the bit for pageable. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * ENTRY_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Entry entry : entries) {
            bytes.putInt(entry.dataStart()).putShort((short) entry.dataSize()).put((byte) entry.coding().ordinal())
                    .put((byte) PAGEABLE);
        }
        return bytes.array();
    }

    /** Reads what {@link #toBytes} wrote. */
    public static RomPageIndex fromBytes(byte[] index) {
        ByteBuffer bytes = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
        var entries = new ArrayList<Entry>();
        while (bytes.remaining() >= ENTRY_BYTES) {
            int start = bytes.getInt();
            int size = bytes.getShort() & 0xFFFF;
            entries.add(new Entry(start, size, PageCoding.values()[bytes.get()]));
            bytes.get();
        }
        return new RomPageIndex(entries);
    }
}
