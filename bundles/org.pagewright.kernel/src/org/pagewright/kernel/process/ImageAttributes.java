// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.process;

/**
 * Paging attributes of an executable: the image's own, and what the ROM builder's keywords put in their place.
 *
 * @param code {@code KImageCodePaged} or {@code KImageCodeUnpaged}
 * @param data {@code KImageDataPaged} or {@code KImageDataUnpaged}
 */
public record ImageAttributes(PagedAttribute code, PagedAttribute data) {
    /** An image that says nothing. */
    public static final ImageAttributes UNSPECIFIED = new ImageAttributes(PagedAttribute.UNSPECIFIED,
            PagedAttribute.UNSPECIFIED);

    /** The attributes after a ROM build: a keyword beside the file wins over the image, attribute by attribute. */
    public ImageAttributes overriddenBy(ImageAttributes keyword) {
        return new ImageAttributes(keyword.code.or(code), keyword.data.or(data));
    }

    /** Whether its code is paged: the policy wants it and the drive can. */
    public boolean pagesCode(PagingPolicy policy, boolean driveIsPageable) {
        return driveIsPageable && policy.pages(code);
    }
}
