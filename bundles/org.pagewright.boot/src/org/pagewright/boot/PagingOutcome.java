// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

/**
 * What the pager counted.
 *
 * @param faults         page faults
 * @param romPageIns     pages that came from the ROM image
 * @param codePageIns    pages of executables
 * @param dataPageIns    pages of data that came back from swap
 * @param dataPageOuts   dirty pages written to swap
 * @param rejuvenations  faults on pages that were in RAM
 * @param stolen         pages taken from others
 * @param discarded      pages read in vain
 * @param mostConcurrent most threads that paged in at once
 * @param requestObjects paging request objects
 * @param requestWaits   how often a thread waited for one
 * @param decompressed   pages that were decompressed
 * @param decompressedFromBytes compressed bytes these came from
 * @param blankRomPages  ROM pages of 0xFF for which nothing was read
 * @param verifiedPages  pages whose bytes were compared with the image
 * @param wrongPages     pages that held other bytes
 */
public record PagingOutcome(long faults, long romPageIns, long codePageIns, long dataPageIns, long dataPageOuts,
        long rejuvenations, long stolen, long discarded, int mostConcurrent, int requestObjects, long requestWaits,
        long decompressed, long decompressedFromBytes, long blankRomPages, long verifiedPages, long wrongPages) {

    /** All page-ins. */
    public long pageIns() {
        return romPageIns + codePageIns + dataPageIns;
    }
}
