// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/**
 * How a layer got ready.
 *
 * @param source         where its map came from
 * @param pagesRead      pages read before the first repair
 * @param blocksExamined blocks looked at one by one
 * @param pagesMoved     pages of rows that were open at the power cut, written anew
 * @param blocksPurged   blocks erased because a page in them may read differently the next time
 * @param namelessPages  pages that faded without a trace of their name: every logical page without a later copy now
 *                       reports an error until it is written
 * @param nanos          virtual time until the layer was ready
 */
public record MountReport(Source source, long pagesRead, int blocksExamined, long pagesMoved, int blocksPurged,
        int namelessPages, long nanos) {

    /** Where a map comes from. */
    public enum Source {
        /** The chip carried nothing yet; its bad-block markers were read. */
        FORMAT,
        /** The newest checkpoint and the blocks written since. */
        CHECKPOINT,
        /** All blocks, because no checkpoint was whole. */
        FULL_SCAN,
        /** The chip keeps no contents, so there is nothing to find. */
        NO_CONTENTS
    }
}
