// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import java.util.regex.Pattern;

/**
 * Where the maker marks a bad block with a byte other than FFh (nand-simulation 1).
 *
 * @param spareByte offset in the spare area, or -1 when the device hides its bad blocks
 * @param lastPage  whether the marker may be in the last page instead of the second one
 */
public record BadBlockMarker(int spareByte, boolean lastPage) {

    private static final String HIDDEN = "hidden";

    /** Whether the device replaces bad blocks itself. */
    public boolean isHidden() {
        return spareByte < 0;
    }

    /** The page of a block that may carry the marker instead of the first one. */
    public int alternatePage(int pagesPerBlock) {
        return lastPage ? pagesPerBlock - 1 : 1;
    }

    /** The two pages of a block that may carry the marker. */
    public int[] pages(int pagesPerBlock) {
        return new int[] { 0, alternatePage(pagesPerBlock) };
    }

    /**
     * Whether a page, main and spare area, carries the marker: a byte other than FFh, but a single zero bit does not
     * count, as it may have fallen by itself.
     */
    public boolean isSet(byte[] raw, int pageBytes) {
        return Integer.bitCount(raw[pageBytes + spareByte] & 0xFF) < Byte.SIZE - 1;
    }

    /** The form of part files: {@code spare 0, pages 0 1}, {@code spare 0, pages 0 last} or {@code hidden}. */
    @Override
    public String toString() {
        return isHidden() ? HIDDEN : "spare " + spareByte + ", pages 0 " + (lastPage ? "last" : "1");
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static BadBlockMarker parse(String text) {
        if (text.equals(HIDDEN)) {
            return new BadBlockMarker(-1, false);
        }
        var matcher = Pattern.compile("spare (\\d{1,4}), pages 0 (1|last)").matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a bad-block marker is 'spare N, pages 0 1', 'spare N, pages 0 last' or 'hidden'");
        }
        return new BadBlockMarker(Integer.parseInt(matcher.group(1)), matcher.group(2).equals("last"));
    }
}
