// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;

/**
 * The memory a request moves data to or from ({@code RemoteDes}). Kernel buffers are always there; a client's memory
 * may be paged out, and touching it then takes a page fault on whatever thread does it.
 */
public interface RemoteBuffer {
    /** A routine that makes the range present for the thread that runs it; its result is 0 or an error code. */
    Frame touch(int offset, int length, boolean forWriting);

    /** Copies out of the buffer; the range must be present. */
    void read(int offset, byte[] destination, int destinationOffset, int length);

    /** Copies into the buffer; the range must be present. */
    void write(int offset, byte[] source, int sourceOffset, int length);

    /** Whether its pages can be out. */
    boolean isPageable();

    /** Size in bytes. */
    int length();

    /** Name for messages. */
    String describe();
}
