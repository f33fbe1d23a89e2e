// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import org.pagewright.model.KernelLimits;

/**
 * The XIP ROM image.
 *
 * @param unpagedPages pages loaded whole at boot: header, kernel, extensions
 * @param pagedPages   pages of the paged section behind them
 * @param stream       stream of {@link ImageContent}
 */
public record RomImage(int unpagedPages, int pagedPages, long stream) {
    /** The image most runs use: 1 MiB unpaged, 5 MiB paged. */
    public static RomImage standard(long seed) {
        return new RomImage(256, 1280, seed * 31 + 7);
    }

    /** Bytes of the whole image. */
    public long lengthBytes() {
        return (long) (unpagedPages + pagedPages) << KernelLimits.PAGE_SHIFT;
    }

    /** What a page of the paged section holds. */
    public void expectedPage(int pagedIndex, byte[] into) {
        ImageContent.fill(into, 0, KernelLimits.PAGE_BYTES, stream,
                (long) (unpagedPages + pagedIndex) << KernelLimits.PAGE_SHIFT);
    }
}
