// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.part.NandPart;

/**
 * Rebuilds the map from flash alone. A closed block is known by its summary; any other block with a programmed first
 * page was open when the power went and is read page by page. The newest copy of a logical page wins. What was live in
 * the open blocks is then written anew and the blocks are erased, so that no half-written page, whatever it reads
 * tomorrow, can ever be taken for data. A cut during all this leaves a state from which the same procedure starts
 * again.
 */
final class PowerUpScan {
    private final FlashLog log;
    private final NandChip chip;
    private final NandPart part;
    private final PageFormat format;
    private final int pagesPerBlock;
    private final int[] sequences;
    private final byte[] buffer;
    private final List<Integer> openBlocks = new ArrayList<>();
    private final boolean[] mustErase;
    /** Blocks with a copy that only a suspect page supersedes. */
    private final boolean[] isNeeded;
    private final List<Suspect> suspects = new ArrayList<>();
    private int lastSequence;
    private long now;

    PowerUpScan(FlashLog log, PageFormat format) {
        this.log = log;
        this.format = format;
        chip = log.chip;
        part = chip.part();
        pagesPerBlock = part.pagesPerBlock();
        sequences = new int[part.blocks()];
        mustErase = new boolean[part.blocks()];
        isNeeded = new boolean[part.blocks()];
        buffer = new byte[part.rawPageBytes()];
    }

    /** Scans, repairs, and returns when the layer is ready. */
    long run(long nowNanos) {
        now = nowNanos;
        boolean[] closed = new boolean[part.blocks()];
        int known = 0;
        long wear = 0;
        for (int block = 0; block < part.blocks(); block++) {
            if (!chip.isBad(block)) {
                closed[block] = readSummary(block);
                if (closed[block]) {
                    known++;
                    wear += log.erases[block];
                } else {
                    readPages(block);
                }
            }
        }
        int usualWear = known == 0 ? 0 : (int) (wear / known);
        for (int block = 0; block < part.blocks(); block++) {
            if (!chip.isBad(block)) {
                log.erases[block] = closed[block] ? log.erases[block] : usualWear;
            }
        }
        admitSuspects();
        log.continueAfter(lastSequence);
        adopt(closed);
        return repair();
    }

    private boolean readSummary(int block) {
        if (parse(block, pagesPerBlock - 1) != PageFormat.Content.GOOD || format.logicalPage() != PageFormat.SUMMARY) {
            return false;
        }
        BlockSummary summary = BlockSummary.decode(buffer, pagesPerBlock);
        if (summary == null) {
            return false;
        }
        log.erases[block] = summary.erases();
        sawSequence(block, format.sequence());
        int[] logical = summary.logicalPages();
        for (int page = 0; page < logical.length; page++) {
            offer(logical[page], block, page);
        }
        return true;
    }

    private void readPages(int block) {
        PageFormat.Content first = parse(block, 0);
        if (first == PageFormat.Content.ERASED) {
            return;
        } else if (first == PageFormat.Content.UNREADABLE) {
            mustErase[block] = true;
            return;
        }
        openBlocks.add(block);
        sawSequence(block, format.sequence());
        @Nullable
        Suspect suspect = null;
        for (int page = 0; page < pagesPerBlock - 1; page++) {
            PageFormat.Content content = page == 0 ? first : parse(block, page);
            boolean isMine = content != PageFormat.Content.ERASED && content != PageFormat.Content.UNREADABLE
                    && format.sequence() == sequences[block];
            if (isMine) {
                offer(suspect);
                suspect = new Suspect(format.logicalPage(), block, page, Arrays.copyOf(buffer, part.pageBytes()),
                        content == PageFormat.Content.GOOD);
            }
        }
        if (suspect != null) {
            suspects.add(suspect);
        }
    }

    private void offer(@Nullable Suspect cleared) {
        if (cleared != null) {
            offer(cleared.logicalPage(), cleared.block(), cleared.page());
        }
    }

    /**
     * The last pages of open blocks may have lost their power half-way and read differently the next time. Their bytes
     * are kept as read, and the copies they supersede stay until they are written anew.
     */
    private void admitSuspects() {
        suspects.sort(Comparator.comparingInt((Suspect s) -> sequences[s.block()]).thenComparingInt(Suspect::page)
                .thenComparingInt(s -> part.plane(s.block())));
        for (Suspect suspect : suspects) {
            int logicalPage = suspect.logicalPage();
            int older = logicalPage < log.map.logicalPages() ? log.map.physical(logicalPage) : PageMap.NONE;
            if (older >= 0) {
                isNeeded[older / pagesPerBlock] = true;
            }
            offer(suspect);
            if (suspect.isGood()) {
                log.heldPages.put(suspect.block() * pagesPerBlock + suspect.page(), suspect.bytes());
            }
        }
    }

    private PageFormat.Content parse(int block, int page) {
        now = chip.readRaw(now, block, page, buffer).endNanos();
        return format.parse(buffer);
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

    private void adopt(boolean[] closed) {
        for (int block = 0; block < part.blocks(); block++) {
            if (chip.isBad(block)) {
                continue;
            }
            int live = log.map.livePages(block);
            if (live > 0 && closed[block]) {
                log.victims.add(block, live);
            } else if (live == 0 && !isNeeded[block] && !mustErase[block] && !openBlocks.contains(block)) {
                log.free.add(block, log.erases[block]);
            }
        }
    }

    private long repair() {
        // Nothing may be acknowledged while a page exists that cannot be read now but might be readable later.
        for (int block = 0; block < part.blocks(); block++) {
            if (mustErase[block]) {
                eraseToFree(block);
            }
        }
        openBlocks.sort(Comparator.comparingInt(log.map::livePages).thenComparing(Comparator.naturalOrder()));
        for (int block : openBlocks) {
            now = Math.max(now, log.moveLivePages(now, block));
            now = Math.max(now, log.retireFailed(now));
            now = Math.max(now, log.makeDurable(now));
            if (!isNeeded[block]) {
                eraseToFree(block);
            }
        }
        releaseNeeded();
        log.heldPages.clear();
        return now;
    }

    private void releaseNeeded() {
        for (int block = 0; block < part.blocks(); block++) {
            if (isNeeded[block] && openBlocks.contains(block)) {
                eraseToFree(block);
            } else if (isNeeded[block] && log.map.livePages(block) == 0 && !log.victims.contains(block)) {
                log.free.add(block, log.erases[block]);
            }
        }
    }

    private void eraseToFree(int block) {
        if (log.erase(now, block)) {
            log.free.add(block, log.erases[block]);
        }
    }

    /** The last page written to an open block, with the bytes it showed. */
    private record Suspect(int logicalPage, int block, int page, byte[] bytes, boolean isGood) {
    }
}
