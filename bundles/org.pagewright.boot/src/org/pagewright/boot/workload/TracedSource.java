// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.kernel.media.UnpagedBuffer;

/**
 * Unpaged memory with what a recorded write puts into a file; the bytes are made when they are fetched.
 *
 * @param firstPage first page of the file that is written
 * @param version   version of what is written
 * @param length    how many bytes
 */
record TracedSource(int firstPage, int version, int length) implements UnpagedBuffer {
    @Override
    public void read(int offset, byte[] destination, int destinationOffset, int count) {
        TracedContents.fill(firstPage, version, offset, destination, destinationOffset, count);
    }

    @Override
    public void write(int offset, byte[] source, int sourceOffset, int count) {
        throw new IllegalStateException("a write request changed the memory it comes from");
    }
}
