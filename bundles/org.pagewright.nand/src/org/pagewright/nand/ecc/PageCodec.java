// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import org.pagewright.nand.part.NandPart;

/**
 * The spare area of a part: the bad-block marker stays free, then come a tag for the upper layer and the parity of all
 * steps. The last step covers the tag as well. A step of 528 bytes (main and spare together, as some makers count) is
 * treated as its 512 main bytes.
 *
 * <p>Not for use by two threads.
 */
public final class PageCodec {
    private final int pageBytes;
    private final int steps;
    private final int stepBytes;
    private final int tagBytes;
    private final EccCode code;
    private final EccCode lastCode;
    private final int[] spare;
    private final byte[] last;
    private final byte[] parity;

    /**
     * @param tagBytes bytes of the spare area for the upper layer, 0 for none
     * @throws IllegalArgumentException when marker, tag and parity do not fit the spare area
     */
    public PageCodec(NandPart part, int tagBytes) {
        pageBytes = part.pageBytes();
        this.tagBytes = tagBytes;
        steps = (pageBytes + part.eccStepBytes() - 1) / part.eccStepBytes();
        stepBytes = pageBytes / steps;
        code = code(stepBytes, part.eccBits());
        lastCode = tagBytes == 0 ? code : code(stepBytes + tagBytes, part.eccBits());
        spare = usableSpare(part);
        int needed = tagBytes + (steps - 1) * code.parityBytes() + lastCode.parityBytes();
        if (needed > spare.length) {
            throw new IllegalArgumentException("part " + part.id() + " has " + spare.length
                    + " usable spare bytes, but tag and parity need " + needed);
        }
        last = new byte[stepBytes + tagBytes];
        parity = new byte[Math.max(code.parityBytes(), lastCode.parityBytes())];
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

    /** Computes the parity of main area and tag into the spare area. */
    public void encode(byte[] raw) {
        int at = tagBytes;
        for (int step = 0; step < steps; step++) {
            if (step == steps - 1 && tagBytes > 0) {
                gatherLast(raw);
                lastCode.encode(last, 0, parity, 0);
                at = putParity(raw, at, lastCode.parityBytes());
            } else {
                code.encode(raw, step * stepBytes, parity, 0);
                at = putParity(raw, at, code.parityBytes());
            }
        }
    }

    /** Corrects main area and tag in place. */
    public PageDecoding decode(byte[] raw) {
        int corrected = 0;
        int worst = 0;
        int dirty = 0;
        boolean readable = true;
        int at = tagBytes;
        for (int step = 0; step < steps; step++) {
            boolean withTag = step == steps - 1 && tagBytes > 0;
            int found = withTag ? decodeLast(raw, at) : decodeStep(raw, step, at);
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

    private int decodeStep(byte[] raw, int step, int at) {
        getParity(raw, at, code.parityBytes());
        return code.decode(raw, step * stepBytes, parity, 0);
    }

    private int decodeLast(byte[] raw, int at) {
        gatherLast(raw);
        getParity(raw, at, lastCode.parityBytes());
        int found = lastCode.decode(last, 0, parity, 0);
        if (found > 0) {
            System.arraycopy(last, 0, raw, pageBytes - stepBytes, stepBytes);
            for (int i = 0; i < tagBytes; i++) {
                raw[spare[i]] = last[stepBytes + i];
            }
        }
        return found;
    }

    private void gatherLast(byte[] raw) {
        System.arraycopy(raw, pageBytes - stepBytes, last, 0, stepBytes);
        for (int i = 0; i < tagBytes; i++) {
            last[stepBytes + i] = raw[spare[i]];
        }
    }

    private int putParity(byte[] raw, int at, int length) {
        for (int i = 0; i < length; i++) {
            raw[spare[at + i]] = parity[i];
        }
        return at + length;
    }

    private void getParity(byte[] raw, int at, int length) {
        for (int i = 0; i < length; i++) {
            parity[i] = raw[spare[at + i]];
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
