// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.io.IOException;
import java.nio.file.Path;

import org.pagewright.model.BadInputException;

/** Runs a recorded page-reference trace through the live list alone. */
public final class PagerReplay {
    /** Fewest pages a live list can have. */
    public static final int MIN_CACHE_PAGES = 8;
    private static final int BLOCK = 1 << 15;

    private PagerReplay() {
    }

    /**
     * Replays a file.
     *
     * @param repeat how often the trace runs
     * @throws BadInputException when the file is missing, empty or holds something else
     */
    public static ReplayCounts run(Path file, ReplayFormat format, ReplaySetup setup, int repeat)
            throws IOException, BadInputException {
        if (setup.cachePages() < MIN_CACHE_PAGES) {
            throw new BadInputException("A live list needs at least " + MIN_CACHE_PAGES + " pages, not "
                    + setup.cachePages() + ".");
        }
        ReplayCache cache = ReplayCache.create(setup);
        int[] block = new int[BLOCK];
        for (int round = 0; round < repeat; round++) {
            try (ReferenceSource source = format.open(file)) {
                for (int count = source.read(block); count > 0; count = source.read(block)) {
                    cache.replay(block, 0, count);
                }
            }
        }
        ReplayCounts counts = cache.counts();
        if (counts.references() == 0) {
            throw new BadInputException(file + " holds no reference.");
        }
        return counts;
    }
}
