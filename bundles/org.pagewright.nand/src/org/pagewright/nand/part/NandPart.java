// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One NAND part as its data sheet describes one die (nand-simulation 1).
 *
 * @param id            name on the command line
 * @param name          maker's part number
 * @param vendor        maker
 * @param kind          family
 * @param pageBytes     main area of a page
 * @param oobBytes      spare area of a page
 * @param pagesPerBlock pages of an erase block
 * @param blocks        erase blocks
 * @param planes        planes; block b lies in plane b modulo planes
 * @param readNanos     array to page register (tR)
 * @param programNanos  page register to array (tPROG)
 * @param eraseNanos    block erase (tBERS)
 * @param cycleNanos    bus time of one byte
 * @param peCycles      guaranteed program/erase cycles, 0 when unlimited
 * @param eccBits       correctable bits per step that the maker asks for
 * @param eccStepBytes  bytes of one correction step
 * @param factoryBadMax most blocks that may be bad over the whole life
 * @param nop           partial programs of one page between two erases, 0 when unlimited
 * @param badBlockMarker where a bad block is marked
 * @param typicalFields fields without a data sheet behind them
 * @param sources       source keys of the other fields
 */
public record NandPart(String id, String name, String vendor, NandKind kind, int pageBytes, int oobBytes,
        int pagesPerBlock, int blocks, int planes, int readNanos, int programNanos, int eraseNanos, int cycleNanos,
        int peCycles, int eccBits, int eccStepBytes, int factoryBadMax, int nop, BadBlockMarker badBlockMarker,
        List<String> typicalFields, List<String> sources) {

    /** More pages than this would not fit the arrays of the simulator. */
    public static final int MAX_PAGES = 1 << 26;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException with one sentence when the geometry is impossible
     */
    public NandPart {
        typicalFields = List.copyOf(typicalFields);
        sources = List.copyOf(sources);
        String problem = problem(pageBytes, oobBytes, pagesPerBlock, blocks, planes);
        if (problem == null) {
            problem = lifeProblem(blocks, factoryBadMax, eccBits, eccStepBytes, nop);
        }
        if (problem == null) {
            problem = codeProblem(pageBytes, oobBytes, eccBits, eccStepBytes);
        }
        if (problem == null && readNanos < 0 | programNanos < 0 | eraseNanos < 0 | cycleNanos < 0 | peCycles < 0) {
            problem = "times and cycles cannot be negative";
        }
        if (problem == null && badBlockMarker.spareByte() >= oobBytes) {
            problem = "the bad-block marker lies outside the spare area of " + oobBytes + " bytes";
        }
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Pages of the die. */
    public int pages() {
        return blocks * pagesPerBlock;
    }

    /** Main bytes of the die. */
    public long capacityBytes() {
        return (long) pages() * pageBytes;
    }

    /** Main and spare bytes of a page. */
    public int rawPageBytes() {
        return pageBytes + oobBytes;
    }

    /** Steps of the code in a page: a power of two, as the page is one, so that no byte is left over. */
    public int eccSteps() {
        return steps(pageBytes, eccStepBytes);
    }

    /** Main bytes of a block. */
    public int blockBytes() {
        return pageBytes * pagesPerBlock;
    }

    /** The plane of a block. */
    public int plane(int block) {
        return block % planes;
    }

    /** Whether a value of this field has no data sheet behind it. */
    public boolean isTypical(String field) {
        return typicalFields.contains(field);
    }

    private static @Nullable String problem(int page, int oob, int pagesPerBlock, int blocks, int planes) {
        if (page < 256 || page > 65_536 || Integer.bitCount(page) != 1) {
            return "pageBytes must be a power of two from 256 to 65536, not " + page;
        } else if (oob < 8 || oob > page) {
            return "oobBytes must lie between 8 and pageBytes, not " + oob;
        } else if (pagesPerBlock < 2 || pagesPerBlock > 4096) {
            return "pagesPerBlock must lie between 2 and 4096, not " + pagesPerBlock;
        } else if (blocks < 2 || (long) blocks * pagesPerBlock > MAX_PAGES) {
            return "blocks must be at least 2 and blocks times pagesPerBlock at most " + MAX_PAGES + ", not " + blocks;
        } else if (planes < 1 || planes > 16 || blocks % planes != 0) {
            return "planes must lie between 1 and 16 and divide the " + blocks + " blocks, not " + planes;
        }
        return null;
    }

    private static @Nullable String lifeProblem(int blocks, int badMax, int eccBits, int eccStep, int nop) {
        if (badMax < 0 || badMax > blocks / 2) {
            return "factoryBadMax must lie between 0 and half of the blocks, not " + badMax;
        } else if (eccBits < 1 || eccBits > 72 || eccStep < 128 || eccStep > 2048) {
            return "eccBits must lie between 1 and 72 and eccStepBytes between 128 and 2048, not " + eccBits + " and "
                    + eccStep;
        } else if (nop < 0 || nop > 64) {
            return "nop must lie between 0 and 64, not " + nop;
        }
        return null;
    }

    private static int steps(int page, int eccStep) {
        return Integer.highestOneBit(2 * Math.ceilDiv(page, eccStep) - 1);
    }

    /** The parity of all steps has to fit the spare area beside the bad-block marker (nand-simulation 4). */
    private static @Nullable String codeProblem(int page, int oob, int eccBits, int eccStep) {
        int steps = steps(page, eccStep);
        int stepBits = page / steps * Byte.SIZE;
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(stepBits - 1);
        int fieldBits = stepBits + 13 * eccBits < 1 << 13 ? 13 : 14;
        if (eccBits > 1 && stepBits + fieldBits * eccBits >= 1 << fieldBits) {
            return "eccStepBytes is too long for a code that corrects " + eccBits + " bits: " + eccStep;
        }
        int parityBits = eccBits == 1 ? 2 * width : fieldBits * eccBits;
        int needed = steps * Math.ceilDiv(parityBits, Byte.SIZE) + 1;
        return needed <= oob ? null
                : "oobBytes must be at least " + needed + " for the marker and a code of " + eccBits + " bits in "
                        + eccStep + " bytes, not " + oob;
    }
}
