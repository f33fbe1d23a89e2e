// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/** A slow and simple cache that says what a fast one must count. */
abstract class Oracle {
    long faults;
    long rejuvenations;
    long evictions;

    /** The oracle for a setup. */
    static Oracle of(ReplaySetup setup) {
        boolean plain = setup.policy() == ReplayPolicy.LRU;
        if (!plain && setup.memoryModel().pagesData()) {
            return new FourListOracle(setup.cachePages(), setup.youngOldRatio(), setup.oldOldestRatio());
        }
        return new ListOracle(setup.cachePages(), setup.youngOldRatio(), plain);
    }

    /** One reference. */
    abstract void reference(int page);
}
