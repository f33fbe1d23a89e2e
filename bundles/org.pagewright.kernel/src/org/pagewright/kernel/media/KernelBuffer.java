// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;

/**
 * A buffer in unpaged kernel memory: a plain copy, never a fault ({@code EKernelBuffer}).
 *
 * @param bytes  the memory
 * @param offset where the buffer begins
 * @param length its size
 */
public record KernelBuffer(byte[] bytes, int offset, int length) implements RemoteBuffer {
    @Override
    public Frame touch(int from, int count, boolean forWriting) {
        return Frame.answering(0);
    }

    @Override
    public void read(int from, byte[] destination, int destinationOffset, int count) {
        System.arraycopy(bytes, offset + from, destination, destinationOffset, count);
    }

    @Override
    public void write(int to, byte[] source, int sourceOffset, int count) {
        System.arraycopy(source, sourceOffset, bytes, offset + to, count);
    }

    @Override
    public boolean isPageable() {
        return false;
    }

    @Override
    public String describe() {
        return "a kernel buffer";
    }
}
