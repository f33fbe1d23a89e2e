// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/** A slow and simple cache that says what a fast one must count. */
interface Oracle {
    /** The oracle for a setup. */
    static Oracle of(ReplaySetup setup) {
        boolean plain = setup.policy() == ReplayPolicy.LRU;
        if (!plain && setup.memoryModel().pagesData()) {
            return new FourListOracle(setup.cachePages(), setup.youngOldRatio(), setup.oldOldestRatio());
        }
        return new ListOracle(setup.cachePages(), setup.youngOldRatio(), plain);
    }

    /** One reference. */
    void reference(int page);

    long faults();

    long rejuvenations();

    long evictions();
}
