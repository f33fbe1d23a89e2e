// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/**
 * One NAND die in virtual time. Times follow the closed form of {@link org.pagewright.nand.part.NandTiming}; a plane
 * serves one operation at a time, transfers of all planes share one bus. A request that breaks a rule is refused,
 * changes nothing and is kept as a {@link NandViolation}.
 *
 * <p>Not for use by two threads.
 */
public final class NandChip implements NandDevice {
    private final NandPart part;
    private final NandOptions options;
    private final long seed;
    private final int pagesPerBlock;
    private final ChipArray array;
    private final ArrayRules rules;
    private final CellOperations cells;
    private final ChipTimeline timeline;
    private final NandStatistics statistics;
    private final int planes;
    private final ChipLog log;
    private final PlaneCommands planeCommands;
    private final IdentityCommands identity;
    private final SharedCopies sharedCopies;

    /** A chip as it is delivered: erased, with its factory bad blocks marked. */
    public NandChip(NandPart part, long seed, NandOptions options) {
        this(part, seed, options, new ChipArray(part, options.payload()));
        new FactoryMarks(part, array).mark(options.factoryBadBlocks(), seed);
    }

    NandChip(NandPart part, long seed, NandOptions options, ChipArray array) {
        this(part, seed, options, array, seed);
    }

    private NandChip(NandPart part, long seed, NandOptions options, ChipArray array, long luckSeed) {
        this.part = part;
        this.options = options;
        this.seed = seed;
        this.array = array;
        pagesPerBlock = part.pagesPerBlock();
        planes = part.planes();
        rules = new ArrayRules(part, array);
        timeline = new ChipTimeline(part);
        statistics = new NandStatistics(part.blocks());
        cells = new CellOperations(part, options, seed, luckSeed, array, statistics);
        log = new ChipLog(statistics, timeline);
        planeCommands = new PlaneCommands(part, rules, cells, timeline, log);
        identity = new IdentityCommands(part, timeline, log);
        sharedCopies = new SharedCopies(part, rules, cells, array.pages, timeline, log);
    }

    /** A chip with the same cells, powered up anew: time 0, idle, counters empty. Contents are shared until changed. */
    public NandChip fork() {
        return new NandChip(part, seed, options, array.copy());
    }

    /** The same for a chip that is not used any more: the other takes its cells over, which costs nothing. */
    public NandChip powerCycled() {
        return new NandChip(part, seed, options, array);
    }

    /** The same, but which operations fail from now on is drawn anew; {@link #fork()} draws as a new chip does. */
    public NandChip fork(long luckSeed) {
        return new NandChip(part, seed, options, array.copy(), luckSeed);
    }

    /**
     * A chip with the same cells that were at this time, powered up anew: time 0, idle, counters empty. Data keeps its
     * age, and which operations fail is drawn anew.
     */
    public NandChip restarted(long nowNanos) {
        ChipArray cellsNow = array.copy();
        cellsNow.restart(nowNanos);
        return new NandChip(part, seed, options, cellsNow, seed + nowNanos);
    }

    @Override
    public NandPart part() {
        return part;
    }

    /** The seed of bad blocks and faults. */
    public long seed() {
        return seed;
    }

    /** How this chip is simulated. */
    public NandOptions options() {
        return options;
    }

    @Override
    public NandStatistics statistics() {
        return statistics;
    }

    /** One 64-bit number over all operations so far: what, where, when. */
    public long eventHash() {
        return log.eventHash();
    }

    /** Names who asks from now on, for violations. */
    public void setRequester(String name) {
        log.setRequester(name);
    }

    /** Calls the hook before each operation changes the array; null for none. */
    public void setHook(@Nullable OperationHook newHook) {
        cells.setHook(newHook);
    }

    @Override
    public NandResult read(long nowNanos, int block, int page, byte @Nullable [] dst, int offset) {
        NandRule broken = rules.brokenByAddress(block, page);
        if (broken != null) {
            return log.refuse(broken, NandOperation.READ, block, page, nowNanos);
        }
        if (dst != null) {
            byte[] raw = cells.copy(nowNanos, block, page);
            System.arraycopy(raw, 0, dst, offset, part.pageBytes());
        }
        return log.finish(readTime(nowNanos, block, page), NandStatus.OK);
    }

    /** Reads main and spare area into the first {@code rawPageBytes} bytes of {@code raw}. */
    public NandResult readRaw(long nowNanos, int block, int page, byte[] raw) {
        NandRule broken = rules.brokenByAddress(block, page);
        if (broken != null) {
            return log.refuse(broken, NandOperation.READ, block, page, nowNanos);
        }
        cells.copyTo(nowNanos, block, page, raw);
        return log.finish(readTime(nowNanos, block, page), NandStatus.OK);
    }

    /** Time and wear of a page read, without a result object; the address must be right. */
    public long readTime(long nowNanos, int block, int page) {
        cells.countRead(block);
        return log.account(timeline.read(nowNanos, block % planes), block * pagesPerBlock + page);
    }

    /**
     * Programs a page without contents and without a result object.
     *
     * @return the time of completion, or -1 when only {@link #programRaw} can tell: a rule would be broken, or the chip
     *         has faults, a hook or contents; nothing has then happened
     */
    public long programTime(long nowNanos, int block, int page) {
        if (!cells.isPlain() || rules.brokenByProgram(block, page) != null) {
            return -1;
        }
        cells.programPlain(nowNanos, block, page);
        return log.account(timeline.program(nowNanos, block % planes),
                block * pagesPerBlock + page | ChipLog.PROGRAM);
    }

    @Override
    public NandResult program(long nowNanos, int block, int page, byte @Nullable [] src, int offset) {
        byte @Nullable [] raw = null;
        if (src != null && options.payload()) {
            raw = new byte[part.rawPageBytes()];
            Arrays.fill(raw, part.pageBytes(), raw.length, (byte) -1);
            System.arraycopy(src, offset, raw, 0, part.pageBytes());
        }
        return programRaw(nowNanos, block, page, raw);
    }

    /** Programs main and spare area; the chip keeps the array, so the caller must not change it afterwards. */
    public NandResult programRaw(long nowNanos, int block, int page, byte @Nullable [] raw) {
        NandRule broken = rules.brokenByProgram(block, page);
        int index = block * pagesPerBlock + page;
        byte @Nullable [] old = broken == null && raw != null ? array.pages.get(index) : null;
        if (old != null && raw != null) {
            broken = rules.brokenByData(old, raw);
        }
        if (broken != null) {
            return log.refuse(broken, NandOperation.PROGRAM, block, page, nowNanos);
        }
        NandStatus status = cells.program(nowNanos, block, page, raw);
        return programmed(nowNanos, block, page, status);
    }

    private NandResult programmed(long nowNanos, int block, int page, NandStatus status) {
        int event = block * pagesPerBlock + page | ChipLog.PROGRAM;
        return log.finish(log.account(timeline.program(nowNanos, part.plane(block)), event), status);
    }

    /** An array to build a page for {@link #programEncoded} in; its contents are anything. */
    public byte[] blankPage() {
        return array.pages.blankPage();
    }

    /**
     * Programs main and spare area as {@link #programRaw} does, and remembers that they are a code word of this encoder.
     *
     * @param raw     belongs to the chip from now on, also when the program fails
     * @param encoder a number that stands for the layout of code and tag
     */
    public NandResult programEncoded(long nowNanos, int block, int page, byte[] raw, int encoder) {
        NandResult result = programRaw(nowNanos, block, page, raw);
        int index = block * pagesPerBlock + page;
        if (result.status() != NandStatus.REFUSED && array.pages.holds(index, raw)) {
            array.pages.setCoded(index, encoder);
        }
        return result;
    }

    /**
     * The same with the main area only: the encoder is asked for the rest when somebody looks at the spare area, which
     * most pages do not live to see.
     *
     * @param raw belongs to the chip from now on; its spare area is anything
     */
    public NandResult programMain(long nowNanos, int block, int page, byte[] raw, PageEncoder encoder) {
        int index = block * pagesPerBlock + page;
        boolean isPlain = !cells.isWatched() && rules.brokenByProgram(block, page) == null
                && array.pages.isErased(index);
        if (!isPlain) {
            encoder.finish(raw);
            return programEncoded(nowNanos, block, page, raw, encoder.encoder());
        }
        NandStatus status = cells.program(nowNanos, block, page, raw);
        if (array.pages.holds(index, raw)) {
            array.pages.setUnfinished(index, encoder);
        }
        return programmed(nowNanos, block, page, status);
    }

    /**
     * The stored bytes of a page when a read now yields, to the last bit, what this encoder programmed; checking them
     * would find nothing. Null when a bit may differ, and the code has to look. The array must not be changed, and is
     * valid until its block is erased. The read itself, with its time and wear, is to be made as well.
     */
    public byte @Nullable [] intact(long nowNanos, int block, int page, int encoder) {
        return rules.brokenByAddress(block, page) == null ? cells.intact(nowNanos, block, page, encoder) : null;
    }

    /** As {@link #intact}, but only the main area is sure to be there. */
    public byte @Nullable [] intactMain(long nowNanos, int block, int page, int encoder) {
        return rules.brokenByAddress(block, page) == null ? cells.intactMain(nowNanos, block, page, encoder) : null;
    }

    /** Whether a read of this page now yields ones only, as nothing was programmed there and no bit has fallen. */
    public boolean isErased(long nowNanos, int block, int page) {
        return rules.brokenByAddress(block, page) == null && cells.isErased(nowNanos, block, page);
    }

    @Override
    public NandResult copy(long nowNanos, int block, int page, int toBlock, int toPage) {
        byte[] raw = new byte[part.rawPageBytes()];
        NandResult read = readRaw(nowNanos, block, page, raw);
        return read.isGood() ? read.then(programRaw(read.endNanos(), toBlock, toPage, raw)) : read;
    }

    /**
     * Copies pages that are all {@link #intact}, one after the other; a page and its copy share their bytes from then on,
     * until either is erased.
     *
     * @return when the last program is done and the time of all; null when a page is not intact or an operation could
     *         fail or be seen, nothing has then happened
     */
    public @Nullable NandResult copyIntact(long nowNanos, int block, int page, int toBlock, int toPage, int pages,
            int encoder) {
        return sharedCopies.copy(nowNanos, block, page, toBlock, toPage, pages, encoder);
    }

    @Override
    public NandResult erase(long nowNanos, int block) {
        NandRule broken = rules.brokenByErase(block);
        if (broken != null) {
            return log.refuse(broken, NandOperation.ERASE, block, 0, nowNanos);
        }
        NandStatus status = cells.erase(block);
        return log.finish(log.account(timeline.erase(nowNanos, part.plane(block)), block | ChipLog.ERASE), status);
    }

    /**
     * Moves a page inside its plane without sending it over the bus; bit errors it has collected move with it
     * (nand-simulation 2, rule 6).
     */
    public NandResult copyBack(long nowNanos, int block, int page, int toBlock, int toPage) {
        return planeCommands.copyBack(nowNanos, block, page, toBlock, toPage);
    }

    /**
     * The same operation on one block in each of several planes: array time is paid once, transfers one by one
     * (nand-simulation 3).
     *
     * @param operation read, program or erase
     * @param blocks    one block per plane
     * @param page      the same page in all of them; 0 for an erase
     * @param raws      per block, what to program or where to read to; empty when only the time matters
     */
    public NandResult together(long nowNanos, NandOperation operation, int[] blocks, int page, byte[][] raws) {
        return planeCommands.together(nowNanos, operation, blocks, page, raws);
    }

    /** READ ID (90h, address 00h); {@code dst} receives as many bytes as the part has, or fewer if it is shorter. */
    public NandResult readId(long nowNanos, byte[] dst) {
        return identity.readId(nowNanos, dst);
    }

    /** The ONFI parameter page (ECh, address 00h), up to three copies of 256 bytes; refused by any other part. */
    public NandResult readParameterPage(long nowNanos, byte[] dst) {
        return identity.readParameterPage(nowNanos, dst);
    }

    /** The status register (70h): bit 0 the last program or erase failed, bit 6 ready, bit 7 not write-protected. */
    public int statusRegister(long nowNanos) {
        return (cells.hasFailed() ? 1 : 0) | (timeline.isIdle(nowNanos) ? 0x40 : 0) | 0x80;
    }

    @Override
    public boolean isBad(int block) {
        return array.has(block, ChipArray.FACTORY_BAD | ChipArray.MARKED_BAD);
    }

    /** Marks a block that failed; from now on erases and programs of it are refused. */
    public void markBad(int block) {
        array.set(block, ChipArray.MARKED_BAD);
    }

    /**
     * Adds what an ECC engine did to a raw read, and counts it.
     *
     * @param bits      bits repaired
     * @param isGood    whether all could be repaired
     * @param eccNanos  time the repair took
     */
    public NandResult corrected(NandResult raw, int bits, boolean isGood, long eccNanos) {
        if (bits == 0 && isGood) {
            return raw;
        }
        statistics.countEcc(eccNanos, bits, !isGood);
        return new NandResult(isGood ? NandStatus.CORRECTED : NandStatus.UNCORRECTABLE, raw.endNanos() + eccNanos,
                raw.cellNanos(), raw.busNanos(), eccNanos, raw.queueNanos(), bits);
    }

    @Override
    public int cycles(int block) {
        return array.cycles[block];
    }

    @Override
    public int programmedPages(int block) {
        return array.nextPage[block];
    }

    /** Reads of a block since its last erase. */
    public int readsSinceErase(int block) {
        return array.disturbingReads[block];
    }

    /**
     * Leaves the cells as they are when the power fails inside an operation; the chip is to be powered up anew with
     * {@link #fork()}.
     *
     * @param raw     the bytes being programmed, null for an erase
     * @param instant how far the operation was
     * @param cutSeed decides which bits were done
     */
    public void cutDuring(int block, int page, byte @Nullable [] raw, CutInstant instant, long cutSeed) {
        new CutOperation(part, array, options.faults(), cutSeed).apply(block, page, raw, instant);
    }

    ChipArray array() {
        return array;
    }
}
