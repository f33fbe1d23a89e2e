// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/**
 * What a power-up found in the blocks it looked at. A closed block is known by its summary; any other block with a
 * programmed first page was open when the power went and is read page by page. The newest copy of a logical page wins;
 * copies in blocks that were not looked at are older than any found.
 */
final class ScannedBlocks {
    private final FlashLog log;
    private final NandPart part;
    private final PageReader reader;
    private final int pagesPerBlock;
    private final int[] sequences;
    private final boolean[] isNeeded;
    private final boolean[] isOpen;
    private final List<Integer> openBlocks = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private final List<Nameless> nameless = new ArrayList<>();
    private final List<Integer> evicted = new ArrayList<>();
    private int lastSequence;

    ScannedBlocks(FlashLog log, PageReader reader, NandPart part) {
        this.log = log;
        this.reader = reader;
        this.part = part;
        pagesPerBlock = part.pagesPerBlock();
        sequences = new int[part.blocks()];
        isNeeded = new boolean[part.blocks()];
        isOpen = new boolean[part.blocks()];
    }

    /** The newest row seen. */
    int lastSequence() {
        return lastSequence;
    }

    /** Blocks that were open at the power cut. */
    List<Integer> openBlocks() {
        return openBlocks;
    }

    boolean isOpen(int block) {
        return isOpen[block];
    }

    /** Whether the block has a copy that only a suspect page supersedes. */
    boolean isNeeded(int block) {
        return isNeeded[block];
    }

    /** Reads the last page; a summary, or null when there is none. */
    @Nullable
    BlockSummary readSummary(int block) {
        boolean isSummary = reader.read(block, pagesPerBlock - 1) == PageFormat.Content.GOOD
                && reader.logicalPage() == PageFormat.SUMMARY;
        return isSummary ? BlockSummary.decode(reader.buffer(), pagesPerBlock) : null;
    }

    /** Admits the pages of a block whose summary was just read. */
    void admitClosed(int block, int sequence, BlockSummary summary) {
        log.table.setErases(block, summary.erases());
        forget(block);
        sawSequence(block, sequence);
        int[] logical = summary.logicalPages();
        for (int page = 0; page < logical.length; page++) {
            offer(logical[page], block, page);
        }
    }

    /**
     * Admits an open block whose sequence is known.
     *
     * @param isAsMapped whether the map, as loaded from the checkpoint, is about what the block holds now
     * @param mayHoldNewest whether the block may hold the newest copy of a page that cannot be read any more
     */
    void admitOpen(OpenBlock open, boolean isAsMapped, boolean mayHoldNewest) {
        int block = open.block();
        openBlocks.add(block);
        isOpen[block] = true;
        for (int page = 0; page < open.dataPages() && isAsMapped; page++) {
            int physical = block * pagesPerBlock + page;
            if (log.map.isLive(physical)) {
                open.learn(page, log.map.logical(physical));
            }
        }
        forget(block);
        sawSequence(block, open.sequence());
        open.resolveNames();
        int lastMine = -1;
        for (int page = 0; page < open.dataPages(); page++) {
            if (open.isMine(page)) {
                if (lastMine >= 0) {
                    offer(open.name(lastMine), block, lastMine);
                }
                lastMine = page;
            } else if (open.hasFaded(page) && open.name(page) >= 0) {
                offer(open.name(page), block, page);
            } else if (open.hasFaded(page) && mayHoldNewest) {
                nameless.add(new Nameless(block, page));
                isNeeded[block] = true;
            }
        }
        if (lastMine >= 0) {
            suspects.add(new Suspect(open.name(lastMine), block, lastMine, open.lastBytes(),
                    lastMine == open.lastReadable() && open.isLastGood()));
        }
    }

    /** Admits a block opened last of all of which nothing can be read: any logical page may have been written there. */
    void admitNameless(int block) {
        openBlocks.add(block);
        isOpen[block] = true;
        isNeeded[block] = true;
        sequences[block] = Integer.MAX_VALUE;
        nameless.add(new Nameless(block, 0));
    }

    /** How many pages could not be named. */
    int namelessPages() {
        return nameless.size();
    }

    /**
     * What a page without a name held can be any logical page of which no later copy is known: those report an error.
     *
     * @param isFullScan then blocks whose erase was cut were read, too: they hold nothing that counts
     */
    void loseWhatNamelessPagesMayHold(boolean isFullScan) {
        nameless.removeIf(page -> isFullScan && sequences[page.block()] < lastSequence
                && log.map.livePages(page.block()) == 0);
        for (Nameless page : nameless) {
            for (int logicalPage = 0; logicalPage < log.map.logicalPages(); logicalPage++) {
                int known = log.map.physical(logicalPage);
                if (known < 0 || isNewer(page.block(), page.page(), known)) {
                    log.map.lose(logicalPage);
                }
            }
        }
    }

    /**
     * The last pages of open blocks may have lost their power half-way and read differently the next time. Their bytes
     * are kept as read, and the copies they supersede stay until they are written anew.
     */
    void admitSuspects() {
        suspects.sort(Comparator.comparingInt((Suspect s) -> sequences[s.block()]).thenComparingInt(Suspect::page)
                .thenComparingInt(s -> part.plane(s.block())));
        for (Suspect suspect : suspects) {
            int logicalPage = suspect.logicalPage();
            int older = logicalPage < log.map.logicalPages() ? log.map.physical(logicalPage) : PageMap.NONE;
            if (older >= 0) {
                isNeeded[older / pagesPerBlock] = true;
            }
            offer(logicalPage, suspect.block(), suspect.page());
            if (suspect.isGood()) {
                log.heldPages.put(suspect.block() * pagesPerBlock + suspect.page(), suspect.bytes());
            }
        }
    }

    /** The block was erased since the checkpoint: what the map says about its pages is out of date. */
    void forget(int block) {
        evicted.addAll(log.map.evict(block));
    }

    /** Whether every logical page that lived in an erased block was found again elsewhere. */
    boolean isComplete() {
        return evicted.stream().allMatch(logicalPage -> log.map.physical(logicalPage) != PageMap.NONE);
    }

    private void sawSequence(int block, int sequence) {
        sequences[block] = sequence;
        lastSequence = Math.max(lastSequence, sequence);
    }

    /** Takes this copy of a logical page unless a newer one is known. */
    private void offer(int logicalPage, int block, int page) {
        int physical = block * pagesPerBlock + page;
        log.map.note(physical, logicalPage);
        if (logicalPage >= log.map.logicalPages()) {
            return;
        }
        int known = log.map.physical(logicalPage);
        if (known < 0 || isNewer(block, page, known)) {
            log.map.move(logicalPage, physical);
        }
    }

    private boolean isNewer(int block, int page, int known) {
        int knownBlock = known / pagesPerBlock;
        int knownPage = known % pagesPerBlock;
        if (sequences[block] != sequences[knownBlock]) {
            return sequences[block] > sequences[knownBlock];
        }
        return page != knownPage ? page > knownPage : part.plane(block) > part.plane(knownBlock);
    }

    /** A page that held something once, and nobody knows what. */
    private record Nameless(int block, int page) {
    }

    /** The last page written to an open block, with the bytes it showed. */
    private record Suspect(int logicalPage, int block, int page, byte[] bytes, boolean isGood) {
    }
}
