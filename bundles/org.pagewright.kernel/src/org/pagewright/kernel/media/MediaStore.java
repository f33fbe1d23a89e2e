// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/** The hardware behind a media driver: operations that take virtual time and end by an interrupt. */
public interface MediaStore {
    /** Called in interrupt context when an operation ends. */
    @FunctionalInterface
    interface Done {
        /** @param error 0 or an error code */
        void done(int error);
    }

    /** Size in bytes. */
    long sizeBytes();

    /** Unit of the fastest transfers, in bytes. */
    int blockSizeBytes();

    /** Starts a read; the bytes are in place when {@code done} runs. */
    void read(long position, byte[] destination, int offset, int length, Done done);

    /** Starts a write of whole sectors. */
    void write(long position, byte[] source, int offset, int length, Done done);

    /** Forgets everything at once, as a card does that is erased by force. */
    default void clear() {
        // stores that cannot be erased by force keep what they hold
    }

    /** Starts to erase whole blocks. */
    void erase(long position, long length, Done done);
}
