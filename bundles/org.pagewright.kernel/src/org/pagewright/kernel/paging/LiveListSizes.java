// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/**
 * Sizes of a live list in pages.
 *
 * @param min         minimum
 * @param max         maximum
 * @param current     pages that belong to the pager now
 * @param free        pages above the minimum that can be given back
 * @param young       young pages
 * @param old         old pages
 * @param oldestClean oldest clean pages, flexible model only
 * @param oldestDirty oldest dirty pages, flexible model only
 * @param locked      pages pinned or locked
 * @param reserved    pages reserved for locks
 */
public record LiveListSizes(int min, int max, int current, int free, int young, int old, int oldestClean,
        int oldestDirty, int locked, int reserved) {
}
