// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

/** What is written to storage before any virtual time passes. */
interface ImageBytes {
    /** How many bytes there are. */
    long lengthBytes();

    /** Copies a range of them. */
    void copy(long position, byte[] into, int offset, int length);
}
