// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.model.KernelLimits;

/**
 * An executable file of a drive.
 *
 * @param image  the executable and its place
 * @param stream stream of {@link ImageContent}; position 0 is the first byte of the file
 */
public record CodeFile(CodeImage image, long stream) {
    /** What a code page holds once it is loaded and relocated. */
    public void expectedPage(int pageIndex, byte[] into) {
        long position = image.textOffsetBytes() + ((long) pageIndex << KernelLimits.PAGE_SHIFT);
        ImageContent.fill(into, 0, KernelLimits.PAGE_BYTES, stream, position);
        image.relocate(pageIndex, into);
    }
}
