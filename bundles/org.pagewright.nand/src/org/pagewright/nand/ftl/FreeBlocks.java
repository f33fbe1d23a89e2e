// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Free blocks of each plane; the least worn is taken first, which is the dynamic half of wear levelling. */
final class FreeBlocks {
    private final List<PriorityQueue<Long>> planes = new ArrayList<>();
    private int count;

    FreeBlocks(int planeCount) {
        for (int i = 0; i < planeCount; i++) {
            planes.add(new PriorityQueue<>());
        }
    }

    int count() {
        return count;
    }

    void add(int block, int erases) {
        planes.get(block % planes.size()).add((long) erases << Integer.SIZE | block);
        count++;
    }

    boolean hasIn(int plane) {
        return !planes.get(plane).isEmpty();
    }

    /** Takes the least worn free block of the plane; there must be one. */
    int take(int plane) {
        count--;
        return (int) planes.get(plane).remove().longValue();
    }
}
