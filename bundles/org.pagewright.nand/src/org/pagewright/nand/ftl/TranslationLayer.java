// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.chip.NandStatus;
import org.pagewright.nand.ecc.PageCodec;
import org.pagewright.nand.part.NandPart;

/**
 * Logical pages over a chip: out-of-place writes, greedy collection, wear levelling, bad-block replacement, recovery
 * from flash alone.
 *
 * <p><b>Contract.</b> After {@link #write} returns on an SLC part, or after {@link #flush} on any part, the data is
 * read back intact or the read reports an error; never other data, whenever the power fails. A write that was cut is
 * there whole or not at all. The one page that was written last, without a flush, cannot be told from a write that was
 * cut, should it become unreadable before the next power-up: it then shows what it held before.
 *
 * <p>Not for use by two threads.
 */
public final class TranslationLayer {
    private final NandPart part;
    private final NandChip chip;
    private final FlashLog log;
    private final RoomKeeper room;
    private final FtlCounters counters = new FtlCounters();
    private final byte[] buffer;
    private final int refreshAtBits;
    private long readyNanos;
    private MountReport mountReport = new MountReport(MountReport.Source.NO_CONTENTS, 0, 0, 0, 0, 0, 0);

    private TranslationLayer(NandChip chip, FtlOptions options, int logicalPages) {
        this.chip = chip;
        part = chip.part();
        log = new FlashLog(chip, logicalPages, counters);
        room = new RoomKeeper(log, options.wearSpread());
        buffer = new byte[log.format == null ? 0 : part.rawPageBytes()];
        refreshAtBits = Math.max(1, part.eccBits() * 3 / 4);
    }

    /**
     * Powers a chip up: recovers what it holds, or starts empty on a fresh one. A chip without contents always starts
     * empty.
     *
     * @throws BadInputException when the part is too small for a translation layer
     */
    public static TranslationLayer mount(long nowNanos, NandChip chip, FtlOptions options) throws BadInputException {
        var layer = new TranslationLayer(chip, options, logicalPages(chip.part(), options));
        PageFormat format = layer.log.format;
        if (format == null) {
            layer.startEmpty(nowNanos);
        } else {
            layer.powerUp(nowNanos, format);
        }
        return layer;
    }

    /**
     * Logical pages a part offers under these options: what is left after the bad blocks it may have in its life, the
     * free blocks the layer works with, the blocks of checkpoints, one summary page per block and the spare fraction.
     *
     * @throws BadInputException when nothing is left, or a summary does not fit a page or a tag its spare area
     */
    public static int logicalPages(NandPart part, FtlOptions options) throws BadInputException {
        int ring = new RingGeometry(part).blocks();
        int blocks = part.blocks() - part.factoryBadMax() - RoomKeeper.lowWater(part.planes()) - part.planes() - 1
                - ring;
        if (blocks < 1 || BlockSummary.bytes(part.pagesPerBlock()) > part.pageBytes()) {
            throw new BadInputException("Part " + part.id() + " is too small for a translation layer: "
                    + part.blocks() + " blocks of " + part.pagesPerBlock() + " pages of " + part.pageBytes()
                    + " bytes.");
        }
        if (!PageCodec.fits(part, PageFormat.LEAST_TAG_BYTES)) {
            throw new BadInputException("Part " + part.id() + " has no room for a translation layer: " + part.oobBytes()
                    + " spare bytes do not hold marker, code and a tag of " + PageFormat.LEAST_TAG_BYTES + " bytes.");
        }
        int dataPages = part.pagesPerBlock() - (part.kind().pairsPages() ? 2 : 1);
        long pages = (long) blocks * dataPages * (1000 - options.spareFraction()) / 1000;
        return (int) Math.min(pages, PageFormat.FIRST_KIND);
    }

    /** Logical pages of this layer. */
    public int logicalPages() {
        return log.map.logicalPages();
    }

    /** The chip below. */
    public NandChip chip() {
        return chip;
    }

    /** When recovery was done. */
    public long readyNanos() {
        return readyNanos;
    }

    /** Whether a page was ever written. */
    public boolean isMapped(int logicalPage) {
        return log.map.physical(logicalPage) != PageMap.NONE;
    }

    /**
     * Reads a page; a page never written reads as zeros and takes no time.
     *
     * @param dst receives {@code pageBytes} bytes, or null when only the time matters
     */
    public NandResult read(long nowNanos, int logicalPage, byte @Nullable [] dst, int offset) {
        counters.hostReads++;
        int physical = log.map.physical(logicalPage);
        if (physical == PageMap.LOST) {
            counters.lostReads++;
            return new NandResult(NandStatus.UNCORRECTABLE, nowNanos, 0, 0, 0, 0, 0);
        }
        if (physical < 0) {
            if (dst != null) {
                Arrays.fill(dst, offset, offset + part.pageBytes(), (byte) 0);
            }
            return new NandResult(NandStatus.OK, nowNanos, 0, 0, 0, 0, 0);
        }
        int block = physical / part.pagesPerBlock();
        int page = physical % part.pagesPerBlock();
        if (chip.readsSinceErase(block) >= RoomKeeper.READS_BEFORE_REFRESH) {
            room.refreshSoon(block);
        }
        PageFormat format = log.format;
        if (format == null) {
            return chip.read(nowNanos, block, page, null, 0);
        }
        byte @Nullable [] good = chip.intact(nowNanos, block, page, format.codec().encoder());
        if (good != null && format.isOf(good, logicalPage)) {
            if (dst != null) {
                System.arraycopy(good, 0, dst, offset, part.pageBytes());
            }
            return chip.read(nowNanos, block, page, null, 0);
        }
        NandResult raw = chip.readRaw(nowNanos, block, page, buffer);
        boolean isGood = format.parse(buffer) == PageFormat.Content.GOOD && format.logicalPage() == logicalPage;
        if (isGood && dst != null) {
            System.arraycopy(buffer, 0, dst, offset, part.pageBytes());
        }
        if (!isGood) {
            counters.lostReads++;
        } else if (format.decoding().worstStepBits() >= refreshAtBits) {
            room.refreshSoon(block);
        }
        long eccNanos = (long) format.decoding().dirtySteps() * format.codec().stepBytes() * part.cycleNanos();
        return chip.corrected(raw, format.decoding().correctedBits(), isGood, eccNanos);
    }

    /** Time of a page read on a chip without contents; the page must have been written. */
    public long readTime(long nowNanos, int logicalPage) {
        counters.hostReads++;
        int physical = log.map.physical(logicalPage);
        int block = physical / part.pagesPerBlock();
        if (chip.readsSinceErase(block) >= RoomKeeper.READS_BEFORE_REFRESH) {
            room.refreshSoon(block);
        }
        return chip.readTime(nowNanos, block, physical - block * part.pagesPerBlock());
    }

    /**
     * Writes a page.
     *
     * @param src holds {@code pageBytes} bytes; null on a chip without contents
     * @return when it is programmed
     * @throws FlashFullException when bad blocks have eaten all spare room
     */
    public long write(long nowNanos, int logicalPage, byte @Nullable [] src, int offset) {
        counters.hostWrites++;
        if (log.isAtBoundary()) {
            room.makeRoom(nowNanos);
        }
        long end = log.append(nowNanos, logicalPage, src, offset, PageFormat.Origin.BYTES);
        return log.hasFailed() ? Math.max(end, log.retireFailed(nowNanos)) : end;
    }

    /**
     * Makes all writes before this call durable: on MLC pads the page pairs that are half written, on any part has a
     * page follow the last one, so that its name is known whatever happens to it.
     */
    public long flush(long nowNanos) {
        return log.makeDurable(nowNanos);
    }

    /** Counters since mount. */
    public FtlStatistics statistics() {
        return counters.snapshot();
    }

    /** Erases of each block as the layer knows them. */
    public int[] erasesPerBlock() {
        int[] erases = new int[part.blocks()];
        Arrays.setAll(erases, log.table::erases);
        return erases;
    }

    /** Pages of each block that hold the newest copy of a logical page. */
    public int[] livePagesPerBlock() {
        int[] live = new int[part.blocks()];
        for (int block = 0; block < live.length; block++) {
            live[block] = log.map.livePages(block);
        }
        return live;
    }

    /** The bad-block table: blocks bad at delivery and blocks that failed in use, ascending. */
    public int[] badBlocks() {
        return IntStream.range(0, part.blocks()).filter(log.table::isBad).toArray();
    }

    /** How this layer got ready. */
    public MountReport mountReport() {
        return mountReport;
    }

    private void powerUp(long nowNanos, PageFormat format) {
        var scan = new PowerUpScan(log, format, nowNanos);
        scan.run();
        long pagesRead = scan.reader().pagesRead();
        var recovery = new Recovery(log, scan);
        readyNanos = recovery.run();
        log.startServing();
        mountReport = new MountReport(scan.source(), pagesRead, scan.examined(), counters.copiedPages,
                recovery.purgedBlocks(), scan.blocks().namelessPages(), readyNanos - nowNanos);
        // A row of short lives must not eat up the free blocks that recovery itself needs.
        room.makeRoom(readyNanos);
    }

    /** As a chip is formatted, but without the reads: there is nothing to read. */
    private void startEmpty(long nowNanos) {
        for (int block = 0; block < part.blocks(); block++) {
            if (chip.isBad(block)) {
                log.table.markFactoryBad(block);
                continue;
            }
            log.table.setClean(block);
            if (block >= log.ring.geometry().blocks()) {
                log.free.add(block, 0);
            }
        }
        readyNanos = log.announceForRecovery(log.checkpoint(nowNanos), new int[0]);
        log.startServing();
    }
}
