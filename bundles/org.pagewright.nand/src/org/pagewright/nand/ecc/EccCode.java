// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

/**
 * A code over steps of a fixed length. All-FFh data has all-FFh parity, so an erased step is a valid code word and a
 * few fallen bits in it are corrected back (nand-simulation 4, erased pages).
 */
public sealed interface EccCode permits HammingCode, BchCode {
    /** {@link #decode} found more errors than the code can correct. */
    int UNCORRECTABLE = -1;

    /** Data bytes of a step. */
    int dataBytes();

    /** Parity bytes of a step. */
    int parityBytes();

    /** Errors of a step that are always corrected. */
    int correctableBits();

    /** Writes the parity of a step of zeros. Codes are linear: the parity of a step is this and what each part adds. */
    void zeroParity(byte[] parity, int parityOffset);

    /**
     * Adds (exclusive or) to the parity what a part of a step contributes.
     *
     * @param from   place of the part in the step, a multiple of 8
     * @param length bytes of the part, from {@code data[offset]} on
     */
    void addParity(byte[] data, int offset, int from, int length, byte[] parity, int parityOffset);

    /** Writes the parity of {@code dataBytes} bytes. */
    default void encode(byte[] data, int offset, byte[] parity, int parityOffset) {
        zeroParity(parity, parityOffset);
        addParity(data, offset, 0, dataBytes(), parity, parityOffset);
    }

    /**
     * Corrects data in place.
     *
     * @return errors found in data and parity, or {@link #UNCORRECTABLE}; the data is then as it was
     */
    int decode(byte[] data, int offset, byte[] parity, int parityOffset);
}
