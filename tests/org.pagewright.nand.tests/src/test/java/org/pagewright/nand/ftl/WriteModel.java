// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * How many pages a log with greedy collection programs, computed over sets of pages: no chip, no planes, no time.
 * Blocks are filled one at a time and cost one page more to close; every few blocks a journal page is written, every so
 * many a checkpoint. At each new block of a host write the blocks are looked at in turn, and one that lags behind the
 * most worn by more than the spread is collected first.
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
    /** Wear and number of free blocks. */
    private final TreeSet<Long> free = new TreeSet<>();
    /** Those of them that the journal knows about. */
    private final TreeSet<Long> ready = new TreeSet<>();
    private int current = -1;
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
        for (long block = 0; block < blocks; block++) {
            free.add(block);
        }
    }

    void write(int page) {
        if (current < 0) {
            level();
            while (free.size() + ready.size() < reserve) {
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
        free.add((long) wear[victim] << 32 | victim);
    }

    private void put(int page) {
        if (current < 0) {
            open();
        }
        if (home[page] >= 0) {
            live[home[page]]--;
            since[home[page]] = clock++;
        }
        home[page] = current;
        live[current]++;
        place[page] = used;
        written[current][used] = page;
        programmed++;
        if (++used == pages) {
            programmed++;
            full[current] = true;
            since[current] = clock++;
            current = -1;
        }
    }

    private void open() {
        if (opened == interval) {
            programmed += checkpointPages;
            opened = 0;
            free.addAll(ready);
            ready.clear();
        }
        if (ready.size() <= planes && !free.isEmpty()) {
            programmed++;
            while (ready.size() < 5 * planes && !free.isEmpty()) {
                ready.add(free.pollFirst());
            }
        }
        opened++;
        current = (int) ready.pollFirst().longValue();
        wear[current]++;
        used = 0;
    }
}
