// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/**
 * Bytes in unpaged kernel memory.
 *
 * @param bytes  the memory
 * @param offset where the buffer begins
 * @param length its size
 */
public record KernelBuffer(byte[] bytes, int offset, int length) implements UnpagedBuffer {
    @Override
    public void read(int from, byte[] destination, int destinationOffset, int count) {
        System.arraycopy(bytes, offset + from, destination, destinationOffset, count);
    }

    @Override
    public void write(int to, byte[] source, int sourceOffset, int count) {
        System.arraycopy(source, sourceOffset, bytes, offset + to, count);
    }
}
