// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * How many pages a log with greedy collection programs, computed over sets of pages: no chip and no time. A row of
 * blocks, one of each plane, is filled at a time, each time from the least worn blocks of each plane; a block costs one
 * page more to close; every few blocks a journal page is written, every so many a checkpoint. At each new row of a host
 * write the blocks are looked at in turn, and one that lags behind the most worn by more than the spread is collected
 * first.
 */
final class WriteModel {
    private final int pages;
    private final int reserve;
    private final int planes;
    private final int interval;
    private final int checkpointPages;
    private final int spread;
    private final int[] home;
    private final int[] place;
    private final int[][] written;
    private final int[] live;
    private final int[] wear;
    private final boolean[] full;
    /** When the number of live pages changed last. */
    private final long[] since;
    /** Per plane, wear and number of free blocks. */
    private final List<TreeSet<Long>> free = new ArrayList<>();
    /** Those of them that the journal knows about. */
    private final List<TreeSet<Long>> ready = new ArrayList<>();
    private final int[] row;
    /** Blocks of the open row: a plane without a free block has none in it. */
    private int width;
    private int member = -1;
    private int used;
    private int opened;
    private int cursor;
    private long clock;
    long programmed;
    long levelled;

    /** @param pages of a block that can hold data */
    WriteModel(int blocks, int pages, int logical, int planes, int interval, int checkpointPages, int spread) {
        this.pages = pages;
        this.interval = interval;
        this.checkpointPages = checkpointPages;
        this.spread = spread;
        reserve = 4 * planes + 1;
        this.planes = planes;
        home = new int[logical];
        place = new int[logical];
        written = new int[blocks][pages];
        live = new int[blocks];
        wear = new int[blocks];
        full = new boolean[blocks];
        since = new long[blocks];
        Arrays.fill(home, -1);
        row = new int[planes];
        for (int plane = 0; plane < planes; plane++) {
            free.add(new TreeSet<>());
            ready.add(new TreeSet<>());
        }
        for (int block = 0; block < blocks; block++) {
            free.get(block % planes).add((long) block);
        }
    }

    void write(int page) {
        if (member < 0) {
            level();
            while (freeBlocks() < reserve) {
                int victim = -1;
                for (int block = 0; block < live.length; block++) {
                    if (full[block] && (victim < 0 || live[block] < live[victim]
                            || live[block] == live[victim] && since[block] < since[victim])) {
                        victim = block;
                    }
                }
                collect(victim);
            }
        }
        put(page);
    }

    private void level() {
        int most = Arrays.stream(wear).max().orElse(0);
        for (int look = 0; look < Math.min(64, live.length); look++) {
            cursor = (cursor + 1) % live.length;
            if (full[cursor] && most - wear[cursor] > spread) {
                levelled++;
                collect(cursor);
                return;
            }
        }
    }

    private void collect(int victim) {
        full[victim] = false;
        int[] order = written[victim].clone();
        for (int i = 0; i < order.length; i++) {
            if (home[order[i]] == victim && place[order[i]] == i) {
                put(order[i]);
            }
        }
        free.get(victim % planes).add((long) wear[victim] << 32 | victim);
    }

    private int freeBlocks() {
        int count = 0;
        for (int plane = 0; plane < planes; plane++) {
            count += free.get(plane).size() + ready.get(plane).size();
        }
        return count;
    }

    private void put(int page) {
        if (member < 0) {
            open();
        }
        int current = row[member];
        if (home[page] >= 0) {
            live[home[page]]--;
            since[home[page]] = clock++;
        }
        home[page] = current;
        live[current]++;
        place[page] = used;
        written[current][used] = page;
        programmed++;
        member = (member + 1) % width;
        used += member == 0 ? 1 : 0;
        if (used == pages) {
            for (int i = 0; i < width; i++) {
                programmed++;
                full[row[i]] = true;
                since[row[i]] = clock++;
            }
            member = -1;
        }
    }

    private void open() {
        if (opened >= interval) {
            programmed += checkpointPages;
            opened = 0;
            for (int plane = 0; plane < planes; plane++) {
                free.get(plane).addAll(ready.get(plane));
                ready.get(plane).clear();
            }
        }
        width = 0;
        for (int plane = 0; plane < planes; plane++) {
            if (ready.get(plane).size() <= 1 && !free.get(plane).isEmpty()) {
                programmed++;
                announce();
            }
            if (!ready.get(plane).isEmpty()) {
                row[width] = (int) ready.get(plane).removeFirst().longValue();
                wear[row[width++]]++;
            }
        }
        opened += width;
        member = 0;
        used = 0;
    }

    private void announce() {
        for (int plane = 0; plane < planes; plane++) {
            while (ready.get(plane).size() < 5 && !free.get(plane).isEmpty()) {
                ready.get(plane).add(free.get(plane).pollFirst());
            }
        }
    }
}
