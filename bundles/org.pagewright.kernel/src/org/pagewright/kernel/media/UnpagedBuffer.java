// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;

/** A buffer in unpaged kernel memory: a plain copy, never a fault ({@code EKernelBuffer}). */
public interface UnpagedBuffer extends RemoteBuffer {
    @Override
    default Frame touch(int offset, int length, boolean forWriting) {
        return Frame.answering(0);
    }

    @Override
    default boolean isPageable() {
        return false;
    }

    @Override
    default String describe() {
        return "a kernel buffer";
    }
}
