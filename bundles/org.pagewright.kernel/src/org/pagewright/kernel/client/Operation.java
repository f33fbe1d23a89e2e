// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

/** What clients ask of the example drivers (fact sheet 9.4). */
public enum Operation {
    /** Only a status: {@code RequestComplete}. */
    NOTIFY(0, 0, false),
    /** A word and a status. */
    GET_VALUE(1, 1, false),
    /** Two words and a status. */
    GET_TWO_VALUES(1, 2, false),
    /** Bytes into raw memory: {@code ThreadRawWrite}. */
    READ_RAW(2, 0, false),
    /** Bytes into a descriptor: {@code ThreadDesWrite}. */
    READ_DESCRIPTOR(2, 0, true),
    /** Bytes from raw memory: {@code ThreadRawRead}. */
    WRITE_RAW(3, 0, false),
    /** Bytes from a descriptor: {@code ThreadDesRead}. */
    WRITE_DESCRIPTOR(3, 0, true);

    /** Kinds of request that may be under way beside each other, one of each. */
    static final int SLOTS = 4;
    /** The slot of data requests. */
    static final int VALUE_SLOT = 1;
    /** The slot of reads. */
    static final int READ_SLOT = 2;

    private final int slot;
    private final int words;
    private final boolean descriptor;

    Operation(int slot, int words, boolean descriptor) {
        this.slot = slot;
        this.words = words;
        this.descriptor = descriptor;
    }

    int slot() {
        return slot;
    }

    /** Words it returns. */
    int words() {
        return words;
    }

    /** Whether it moves a buffer. */
    public boolean hasBuffer() {
        return slot >= READ_SLOT;
    }

    /** Whether the buffer is a descriptor, whose header is read and for reads written back. */
    public boolean isDescriptor() {
        return descriptor;
    }

    boolean fillsBuffer() {
        return slot == READ_SLOT;
    }
}
