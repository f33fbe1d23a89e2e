// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Free blocks of each plane; the least worn is taken first, which is the dynamic half of wear levelling. Blocks are
 * announced to the journal a few at a time before they are taken; one is left over when the next are announced, so that
 * the most worn can rest.
 */
final class FreeBlocks {
    private static final int LEFT_OVER = 1;

    private final List<PriorityQueue<Long>> planes = new ArrayList<>();
    private final List<PriorityQueue<Long>> announced = new ArrayList<>();
    private int[] newest = {};
    private int count;

    FreeBlocks(int planeCount) {
        for (int i = 0; i < planeCount; i++) {
            planes.add(new PriorityQueue<>());
            announced.add(new PriorityQueue<>());
        }
    }

    /** All free blocks, announced or not. */
    int count() {
        return count;
    }

    void add(int block, int erases) {
        planes.get(block % planes.size()).add((long) erases << Integer.SIZE | block);
        count++;
    }

    boolean hasIn(int plane) {
        return !announced.get(plane).isEmpty() || !planes.get(plane).isEmpty();
    }

    /** Whether blocks of the plane should be announced before the next is taken. */
    boolean mustAnnounce(int plane) {
        return announced.get(plane).size() <= LEFT_OVER && !planes.get(plane).isEmpty();
    }

    /** Takes the announced block of the plane that was least worn; there must be one. */
    int take(int plane) {
        count--;
        return block(announced.get(plane).remove());
    }

    /**
     * Announces so many blocks of each plane, if it has them.
     *
     * @return how many of {@link #newlyAnnounced} count
     */
    int announce(int perPlane) {
        int found = 0;
        newest = newest.length == 0 ? new int[(perPlane + LEFT_OVER) * planes.size()] : newest;
        for (int plane = 0; plane < planes.size(); plane++) {
            PriorityQueue<Long> free = planes.get(plane);
            while (announced.get(plane).size() < perPlane + LEFT_OVER && !free.isEmpty()) {
                long next = free.remove();
                announced.get(plane).add(next);
                newest[found++] = block(next);
            }
        }
        return found;
    }

    /** The blocks of the last call of {@link #announce}. */
    int[] newlyAnnounced() {
        return newest;
    }

    /** Nothing is announced any more. */
    void recall() {
        for (int plane = 0; plane < planes.size(); plane++) {
            planes.get(plane).addAll(announced.get(plane));
            announced.get(plane).clear();
        }
    }

    private static int block(long entry) {
        return (int) entry;
    }
}
