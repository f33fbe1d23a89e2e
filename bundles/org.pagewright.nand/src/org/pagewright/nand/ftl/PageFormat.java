// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;
import java.util.zip.CRC32C;

import org.pagewright.nand.ecc.PageCodec;
import org.pagewright.nand.ecc.PageDecoding;
import org.pagewright.nand.part.NandPart;

/**
 * A page as the layer writes it: data, and in the spare area a tag of 11 bytes under the same code, 9 or 10 where no
 * more fit:
 *
 * <pre>
 * 0 .. 2  logical page, or a kind from {@link #FIRST_KIND} up; FFFFFFh is an erased page
 * 3 .. 6  of a page of the log its {@link PageLink}, of a summary the sequence of its row, of a page in the ring of
 *         checkpoints its own sequence
 * 7 ..    check sum (from CRC-32C) of all that; inverted when the data is known to be lost
 * </pre>
 *
 * The check sum tells a torn page whose remains happen to satisfy the code from one that was completed. Two bytes of it
 * let one such page in 65,536 through, which a campaign of a million power cuts meets.
 */
final class PageFormat {
    /** Every part must have room for this. */
    static final int LEAST_TAG_BYTES = 9;
    private static final int MOST_TAG_BYTES = 11;
    private static final int SUM_AT = 7;
    static final int UNWRITTEN = 0xFFFFFF;
    static final int SUMMARY = 0xFFFFFE;
    static final int PADDING = 0xFFFFFD;
    static final int CHECKPOINT = 0xFFFFFC;
    static final int JOURNAL = 0xFFFFFB;
    /** Logical pages lie below. */
    static final int FIRST_KIND = 0xFFFFF0;

    /** What a page turned out to hold. */
    enum Content {
        ERASED, GOOD, LOST, UNREADABLE
    }

    /** Where the data of a page to be written comes from. */
    enum Origin {
        /** Bytes of the host or of a page that had to be corrected. */
        BYTES,
        /** Bytes of a page that could not be corrected; every later read is to report them as lost. */
        LOST_BYTES,
        /** A whole raw page of this format that is known to be good. */
        GOOD_PAGE
    }

    private final PageCodec codec;
    private final int pageBytes;
    private final int rawPageBytes;
    private final byte[] erased;
    private final byte[] tag;
    private final int sumBytes;
    private final int sumMask;
    private final CRC32C checksum = new CRC32C();
    private PageDecoding decoding;
    private int logicalPage;
    private int link;

    PageFormat(NandPart part) {
        int tagBytes = MOST_TAG_BYTES;
        while (tagBytes > LEAST_TAG_BYTES && !PageCodec.fits(part, tagBytes)) {
            tagBytes--;
        }
        tag = new byte[tagBytes];
        sumBytes = tagBytes - SUM_AT;
        sumMask = -1 >>> Integer.SIZE - 8 * sumBytes;
        codec = new PageCodec(part, tagBytes);
        pageBytes = part.pageBytes();
        rawPageBytes = part.rawPageBytes();
        decoding = PageDecoding.CLEAN;
        erased = new byte[rawPageBytes];
        Arrays.fill(erased, (byte) -1);
    }

    /** Bytes of the check sum: 4 where the spare area has room. */
    int sumBytes() {
        return sumBytes;
    }

    PageCodec codec() {
        return codec;
    }

    /** What the code found in the page parsed last. */
    PageDecoding decoding() {
        return decoding;
    }

    /** Logical page or kind of the page parsed last. */
    int logicalPage() {
        return logicalPage;
    }

    /** Link or sequence of the page parsed last. */
    int link() {
        return link;
    }

    /** Whether name and link of the page parsed last are as they were programmed, as far as the code can tell. */
    boolean isTagReadable() {
        return codec.isTagReadable();
    }

    /** Fills the raw page with data from {@code src}; a page moved whole needs no new parity of its data. */
    byte[] build(byte[] raw, int logical, int newLink, byte[] src, int offset, Origin origin) {
        System.arraycopy(src, offset, raw, 0, pageBytes);
        int sum = checksum(raw, logical, newLink) ^ (origin == Origin.LOST_BYTES ? sumMask : 0);
        LittleEndian.put(tag, 0, logical, 3);
        LittleEndian.put(tag, 3, newLink, 4);
        LittleEndian.put(tag, SUM_AT, sum, sumBytes);
        if (origin == Origin.GOOD_PAGE) {
            System.arraycopy(src, offset + pageBytes, raw, pageBytes, rawPageBytes - pageBytes);
            codec.changeTag(raw, tag);
        } else {
            Arrays.fill(raw, pageBytes, rawPageBytes, (byte) -1);
            codec.putTag(raw, tag);
            codec.encode(raw);
        }
        return raw;
    }

    /** Whether a page known to be good holds this logical page. */
    boolean isOf(byte[] good, int logical) {
        return (codec.tagByte(good, 0) | codec.tagByte(good, 1) << 8 | codec.tagByte(good, 2) << 16) == logical;
    }

    /** Takes the tag of a page known to be good. */
    void take(byte[] good) {
        decoding = PageDecoding.CLEAN;
        codec.getTag(good, tag);
        logicalPage = LittleEndian.get(tag, 0, 3);
        link = LittleEndian.get(tag, 3, 4);
    }

    /** Corrects a raw page in place and says what it holds. */
    Content parse(byte[] raw) {
        if (Arrays.equals(raw, erased)) {
            // The code is such that an erased page is a code word: nothing would be found.
            decoding = PageDecoding.CLEAN;
            return Content.ERASED;
        }
        decoding = codec.decode(raw);
        codec.getTag(raw, tag);
        logicalPage = LittleEndian.get(tag, 0, 3);
        link = LittleEndian.get(tag, 3, 4);
        if (!decoding.isReadable()) {
            return Content.UNREADABLE;
        }
        if (logicalPage == UNWRITTEN) {
            boolean isErased = link == -1 && LittleEndian.get(tag, SUM_AT, sumBytes) == sumMask;
            return isErased ? Content.ERASED : Content.UNREADABLE;
        }
        int difference = LittleEndian.get(tag, SUM_AT, sumBytes) ^ checksum(raw, logicalPage, link);
        return difference == 0 ? Content.GOOD : difference == sumMask ? Content.LOST : Content.UNREADABLE;
    }

    private int checksum(byte[] raw, int logical, int ofLink) {
        checksum.reset();
        checksum.update(raw, 0, pageBytes);
        int sum = (int) checksum.getValue() + logical * 0x9E3779B1 ^ ofLink * 0x85EBCA77;
        sum *= 0xC2B2AE3D;
        return (sum ^ sum >>> 16) & sumMask;
    }
}
