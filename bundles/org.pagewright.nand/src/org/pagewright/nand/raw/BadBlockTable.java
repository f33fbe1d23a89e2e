// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.part.BadBlockMarker;
import org.pagewright.nand.part.NandPart;

/**
 * The bad blocks of a chip under a raw layout, immutable: those marked by the maker, and those that went bad in use
 * with the spare block that stands for each.
 */
public final class BadBlockTable {
    /** In place of a spare block: the block was bad before anything was laid out. */
    public static final int NO_SPARE = -1;

    private final NavigableMap<Integer, Integer> spares;

    private BadBlockTable(Map<Integer, Integer> spares) {
        this.spares = new TreeMap<>(spares);
    }

    /** A table with these blocks and the spare of each, or {@link #NO_SPARE}. */
    public static BadBlockTable of(Map<Integer, Integer> spareOfBlock) {
        return new BadBlockTable(spareOfBlock);
    }

    /**
     * Reads the maker's markers. This must be done before the first erase, which destroys them; a device that hides its
     * bad blocks tells them itself.
     */
    public static BadBlockTable scan(NandChip chip) {
        NandPart part = chip.part();
        BadBlockMarker marker = part.badBlockMarker();
        var bad = new TreeMap<Integer, Integer>();
        byte[] raw = new byte[part.rawPageBytes()];
        for (int block = 0; block < part.blocks(); block++) {
            boolean isBad = marker.isHidden() && chip.isBad(block);
            for (int page : marker.isHidden() ? new int[0] : marker.pages(part.pagesPerBlock())) {
                chip.readRaw(0, block, page, raw);
                isBad |= marker.isSet(raw, part.pageBytes());
            }
            if (isBad) {
                bad.put(block, NO_SPARE);
            }
        }
        return new BadBlockTable(bad);
    }

    /** Whether the block must not be used. */
    public boolean isBad(int block) {
        return spares.containsKey(block);
    }

    /** Bad blocks, ascending. */
    public List<Integer> blocks() {
        return List.copyOf(spares.keySet());
    }

    /** The spare block that stands for a bad one, or {@link #NO_SPARE}. */
    public int spareOf(int block) {
        return spares.getOrDefault(block, NO_SPARE);
    }

    /** The same and one more block, with the spare that stands for it. */
    public BadBlockTable with(int block, int spare) {
        var more = new TreeMap<>(spares);
        more.put(block, spare);
        return new BadBlockTable(more);
    }

    /** Numbers to be stored: block, spare, block, spare. */
    int[] toNumbers() {
        var numbers = new ArrayList<Integer>();
        spares.forEach((block, spare) -> {
            numbers.add(block);
            numbers.add(spare);
        });
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    static BadBlockTable fromNumbers(int[] numbers) {
        var spares = new TreeMap<Integer, Integer>();
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            spares.put(numbers[i], numbers[i + 1]);
        }
        return new BadBlockTable(spares);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BadBlockTable table && Arrays.equals(toNumbers(), table.toNumbers());
    }

    @Override
    public int hashCode() {
        return spares.hashCode();
    }

    @Override
    public String toString() {
        return spares.toString();
    }
}
