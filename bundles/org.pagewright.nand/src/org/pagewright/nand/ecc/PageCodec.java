// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import java.util.Arrays;

import org.pagewright.nand.chip.PageEncoder;
import org.pagewright.nand.part.NandPart;

/**
 * The spare area of a part: the bad-block marker stays free, then come a tag for the upper layer and the parity of all
 * steps. The last step covers the tag as well. A step of 528 bytes (main and spare together, as some makers count) is
 * treated as its 512 main bytes.
 *
 * <p>Not for use by two threads.
 */
public final class PageCodec implements PageEncoder {
    private final int pageBytes;
    private final int steps;
    private final int stepBytes;
    private final int tagBytes;
    private final EccCode code;
    private final EccCode lastCode;
    private final int[] spare;
    private final byte[] last;
    private final byte[] parity;
    private final int parityBytes;
    /** Whether the parity of all steps lies in one piece, from {@code spare[tagBytes]} on. */
    private final boolean isParityWhole;
    /** Main area of the page encoded last; a step that has not changed keeps the parity it had. */
    private final byte[] known;
    /** What each step of {@link #known} adds to the parity of its code. */
    private final byte[] knownParity;
    private boolean isTagReadable;

    /**
     * @param tagBytes bytes of the spare area for the upper layer, 0 for none
     * @throws IllegalArgumentException when marker, tag and parity do not fit the spare area
     */
    public PageCodec(NandPart part, int tagBytes) {
        pageBytes = part.pageBytes();
        this.tagBytes = tagBytes;
        steps = part.eccSteps();
        stepBytes = pageBytes / steps;
        code = code(stepBytes, part.eccBits());
        lastCode = tagBytes == 0 ? code : code(stepBytes + tagBytes, part.eccBits());
        spare = usableSpare(part);
        parityBytes = (steps - 1) * code.parityBytes() + lastCode.parityBytes();
        int needed = tagBytes + parityBytes;
        if (needed > spare.length) {
            throw new IllegalArgumentException("part " + part.id() + " has " + spare.length
                    + " usable spare bytes, but tag and parity need " + needed);
        }
        isParityWhole = spare[needed - 1] - spare[tagBytes] == parityBytes - 1;
        last = new byte[stepBytes + tagBytes];
        parity = new byte[parityBytes];
        known = new byte[pageBytes];
        knownParity = new byte[parityBytes];
    }

    /** Whether marker, tag and parity fit the spare area of the part. */
    public static boolean fits(NandPart part, int tagBytes) {
        int steps = part.eccSteps();
        int stepBytes = part.pageBytes() / steps;
        int parityBytes = (steps - 1) * code(stepBytes, part.eccBits()).parityBytes()
                + code(stepBytes + tagBytes, part.eccBits()).parityBytes();
        return tagBytes + parityBytes <= usableSpare(part).length;
    }

    @Override
    public int encoder() {
        return tagBytes + 1;
    }

    /** The parity of main area and an empty tag; all other bytes of the spare area are FFh. */
    @Override
    public void finish(byte[] raw) {
        Arrays.fill(raw, pageBytes, raw.length, (byte) -1);
        encode(raw);
    }

    /** The code of this strength for such steps. */
    public static EccCode code(int dataBytes, int eccBits) {
        return eccBits == 1 ? new HammingCode(dataBytes) : new BchCode(dataBytes, eccBits);
    }

    /** Bits that a step can lose. */
    public int correctableBits() {
        return code.correctableBits();
    }

    /** Main bytes of a step. */
    public int stepBytes() {
        return stepBytes;
    }

    /** Puts the tag into its place in the spare area. */
    public void putTag(byte[] raw, byte[] tag) {
        for (int i = 0; i < tagBytes; i++) {
            raw[spare[i]] = tag[i];
        }
    }

    /** Takes the tag out of the spare area. */
    public void getTag(byte[] raw, byte[] tag) {
        for (int i = 0; i < tagBytes; i++) {
            tag[i] = raw[spare[i]];
        }
    }

    /** One byte of the tag in the spare area, from 0 to 255. */
    public int tagByte(byte[] raw, int place) {
        return raw[spare[place]] & 0xFF;
    }

    /** Computes the parity of main area and tag into the spare area. */
    public void encode(byte[] raw) {
        int at = 0;
        for (int step = 0; step < steps; step++) {
            EccCode stepCode = codeOf(step);
            int from = step * stepBytes;
            int length = stepCode.parityBytes();
            if (!Arrays.equals(raw, from, from + stepBytes, known, from, from + stepBytes)) {
                System.arraycopy(raw, from, known, from, stepBytes);
                Arrays.fill(knownParity, at, at + length, (byte) 0);
                stepCode.addParity(raw, from, 0, stepBytes, knownParity, at);
            }
            stepCode.zeroParity(parity, at);
            for (int i = at; i < at + length; i++) {
                parity[i] ^= knownParity[i];
            }
            at += length;
        }
        getTag(raw, last);
        addTag(parity);
        putParity(raw);
    }

    /** Puts another tag into an encoded page whose parity is right; the main area is not looked at. */
    public void changeTag(byte[] raw, byte[] tag) {
        for (int i = 0; i < tagBytes; i++) {
            last[i] = (byte) (raw[spare[i]] ^ tag[i]);
            raw[spare[i]] = tag[i];
        }
        getParity(raw);
        addTag(parity);
        putParity(raw);
    }

    /** Whether the step with the tag could be corrected when a page was decoded last. */
    public boolean isTagReadable() {
        return isTagReadable;
    }

    /** Corrects main area and tag in place. */
    public PageDecoding decode(byte[] raw) {
        int corrected = 0;
        int worst = 0;
        int dirty = 0;
        boolean readable = true;
        int at = 0;
        getParity(raw);
        for (int step = 0; step < steps; step++) {
            boolean withTag = step == steps - 1 && tagBytes > 0;
            int found = withTag ? decodeLast(raw, at) : code.decode(raw, step * stepBytes, parity, at);
            isTagReadable = found >= 0;
            at += code.parityBytes();
            if (found != 0) {
                dirty++;
                readable &= found > 0;
                corrected += Math.max(0, found);
                worst = Math.max(worst, found);
            }
        }
        return dirty == 0 ? PageDecoding.CLEAN : new PageDecoding(corrected, worst, dirty, readable);
    }

    private EccCode codeOf(int step) {
        return step == steps - 1 ? lastCode : code;
    }

    /** Adds what the tag in {@link #last} contributes to the parity of the last step. */
    private void addTag(byte[] sum) {
        if (tagBytes > 0) {
            lastCode.addParity(last, 0, stepBytes, tagBytes, sum, parityBytes - lastCode.parityBytes());
        }
    }

    private int decodeLast(byte[] raw, int at) {
        System.arraycopy(raw, pageBytes - stepBytes, last, 0, stepBytes);
        for (int i = 0; i < tagBytes; i++) {
            last[stepBytes + i] = raw[spare[i]];
        }
        int found = lastCode.decode(last, 0, parity, at);
        if (found > 0) {
            System.arraycopy(last, 0, raw, pageBytes - stepBytes, stepBytes);
            for (int i = 0; i < tagBytes; i++) {
                raw[spare[i]] = last[stepBytes + i];
            }
        }
        return found;
    }

    private void putParity(byte[] raw) {
        if (isParityWhole) {
            System.arraycopy(parity, 0, raw, spare[tagBytes], parityBytes);
            return;
        }
        for (int i = 0; i < parityBytes; i++) {
            raw[spare[tagBytes + i]] = parity[i];
        }
    }

    private void getParity(byte[] raw) {
        if (isParityWhole) {
            System.arraycopy(raw, spare[tagBytes], parity, 0, parityBytes);
            return;
        }
        for (int i = 0; i < parityBytes; i++) {
            parity[i] = raw[spare[tagBytes + i]];
        }
    }

    private static int[] usableSpare(NandPart part) {
        int marker = part.badBlockMarker().spareByte();
        int[] usable = new int[part.oobBytes() - (marker < 0 ? 0 : 1)];
        int next = 0;
        for (int i = 0; i < part.oobBytes(); i++) {
            if (i != marker) {
                usable[next++] = part.pageBytes() + i;
            }
        }
        return usable;
    }
}
