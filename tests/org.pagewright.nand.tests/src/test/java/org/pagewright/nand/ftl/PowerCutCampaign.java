// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.CutInstant;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;

/**
 * One life of a disk under random writes, cut at every flash operation and every instant inside it. Each cut is tried
 * on a fork of the chip as it was just before the operation: the layer is mounted on the remains, checked against the
 * shadow, and once during that mount the power fails again and the same is asked of the second mount. In one of 16 cuts
 * all checkpoints are gone, too, unless data fades.
 */
final class PowerCutCampaign {
    private final NandPart part;
    private final long seed;
    private final int flushEvery;
    /** How long the chip lies without power before it is mounted. */
    private final long outageNanos;
    private final String line;
    private final long only;
    private final NandChip chip;
    private final TranslationLayer layer;
    private final ShadowDisk shadow;
    private final SeededBits random;
    /** The write before the one that is running; on several planes both can be on their way. */
    private int previousPage;
    private int previousVersion;
    private @Nullable NandChip beforePrevious;
    private int previousBlock;
    private int previousFlashPage;
    private byte @Nullable [] previousRaw;
    private ShadowDisk truth;
    private final int[] badBlocks;
    private long operations;
    private long rounds;
    private long scans;
    private long lostReads;
    private long checkedPages;
    /** Whether no mount of the chip that is being cut again had to estimate wear. */
    private boolean isWearKnown;

    /**
     * @param outageNanos how long each power cut lasts; data fades if that fault is on, and may then be lost but not
     *                    older than it should be
     * @param line what to type to run a single operation of this campaign again, up to its number
     * @param only cut this operation only and print what is done, 0 to cut all
     */
    PowerCutCampaign(NandPart part, NandFaults faults, long seed, int flushEvery, long outageNanos, String line,
            long only)
            throws BadInputException {
        this.part = part;
        this.line = line;
        this.only = only;
        this.seed = seed;
        this.flushEvery = flushEvery;
        this.outageNanos = outageNanos;
        chip = new NandChip(part, seed, new NandOptions(true, (int) (seed % 2), faults));
        layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        random = new SeededBits(seed);
        truth = shadow;
        badBlocks = layer.badBlocks();
    }

    /** Runs until so many mounts were checked; returns how many. */
    long run(long wantedRounds) throws BadInputException {
        chip.setHook((operation, block, page, raw) -> cutEverywhere(block, page, raw));
        int writes = 0;
        while (only == 0 ? rounds < wantedRounds : operations < only) {
            // Two thirds of the writes go to a sixth of the pages, so that collection has warm and cold blocks.
            int page = random.below(3) > 0 ? random.below(Math.max(1, shadow.pages() / 6))
                    : random.below(shadow.pages());
            truth = shadow;
            layer.write(0, page, shadow.hand(page), 0);
            previousPage = page;
            previousVersion = shadow.version(page);
            writes++;
            if (flushEvery == 1) {
                shadow.acknowledge(page);
            } else if (writes % flushEvery == 0) {
                layer.flush(0);
                shadow.acknowledgeAll();
            }
        }
        chip.setHook(null);
        String problem = shadow.copy().check(layer, false);
        if (!problem.isEmpty()) {
            throw new AssertionError("without any cut: " + problem + " (seed " + seed + ")");
        }
        return rounds;
    }

    /** Mounts that found no whole checkpoint. */
    long scans() {
        return scans;
    }

    /** The share of all pages read that could not be read. */
    double lostShare() {
        return lostReads / (double) checkedPages;
    }

    long operations() {
        return operations;
    }

    private void cutEverywhere(int block, int page, byte @Nullable [] raw) {
        operations++;
        boolean isWanted = only == 0 || only == operations;
        if (isWanted) {
            say("operation " + operations, block, page, raw);
            cutOne(block, page, raw);
        }
        if (part.planes() > 1) {
            if (isWanted) {
                cutTwo(block, page, raw);
            }
            beforePrevious = chip.fork();
            previousBlock = block;
            previousFlashPage = page;
            previousRaw = raw;
        }
    }

    private void cutOne(int block, int page, byte @Nullable [] raw) {
        for (CutInstant instant : CutInstant.values()) {
            long cutSeed = SeededBits.mix(seed, operations, instant.ordinal());
            NandChip cut = chip.fork();
            cut.cutDuring(block, page, raw, instant, cutSeed);
            recover(cut, cutSeed, instant.toString(), 2);
        }
    }

    /** Two programs in different planes overlap in time: both are cut, and neither write was acknowledged. */
    private void cutTwo(int block, int page, byte @Nullable [] raw) {
        NandChip before = beforePrevious;
        byte @Nullable [] earlier = previousRaw;
        if (before != null && earlier != null && raw != null && part.plane(previousBlock) != part.plane(block)) {
            truth = shadow.withdraw(previousPage, previousVersion);
            for (CutInstant instant : CutInstant.values()) {
                long cutSeed = SeededBits.mix(seed, ~operations, instant.ordinal());
                NandChip cut = before.fork();
                cut.cutDuring(previousBlock, previousFlashPage, earlier, CutInstant.values()[(int) (cutSeed & 3)],
                        cutSeed);
                cut.cutDuring(block, page, raw, instant, ~cutSeed);
                recover(cut, cutSeed, "both planes " + instant, 2);
            }
            truth = shadow;
        }
    }

    /** Mounts, and cuts that mount again at one of its own operations as long as depth is left. */
    private void recover(NandChip cut, long cutSeed, String path, int depth) {
        rounds++;
        if (only > 0) {
            System.out.println("cut " + path);
        }
        if ((cutSeed >>> 8 & 15) == 0 && outageNanos == 0) {
            SmallParts.loseCheckpoints(cut);
            recoverFrom(cut, cutSeed, path + " without checkpoints", depth, false);
        } else {
            recoverFrom(cut, cutSeed, path, depth, depth == 2 || isWearKnown);
        }
    }

    private void recoverFrom(NandChip cut, long cutSeed, String path, int depth, boolean wearIsKnown) {
        isWearKnown = wearIsKnown;
        NandChip powered = cut.fork(cutSeed);
        var again = new SeededBits(cutSeed);
        int at = again.below(10);
        int[] count = { 0 };
        if (depth > 1 || only > 0) {
            powered.setHook((operation, block, page, raw) -> {
                say(path, block, page, raw);
                if (count[0]++ == at && depth > 1) {
                    NandChip second = powered.fork();
                    CutInstant instant = CutInstant.values()[again.below(4)];
                    second.cutDuring(block, page, raw, instant, again.next());
                    recover(second, again.next(), path + " then " + instant + " at " + at, depth - 1);
                }
            });
        }
        String problem;
        try {
            TranslationLayer recovered = TranslationLayer.mount(outageNanos, powered, FtlOptions.DEFAULT);
            if (only > 0) {
                System.out.println("after " + path + ": " + recovered.mountReport());
            }
            ShadowDisk host = truth.copy();
            problem = check(host, recovered);
            if (problem.isEmpty()) {
                problem = checkTable(recovered, wearIsKnown && outageNanos == 0);
            }
            if (problem.isEmpty() && (cutSeed & 3) == 0) {
                // What the host saw once it must see again after another power cycle.
                problem = check(host, TranslationLayer.mount(outageNanos, powered.fork(), FtlOptions.DEFAULT));
            }
        } catch (BadInputException | RuntimeException e) {
            problem = e.toString();
        }
        if (!problem.isEmpty()) {
            throw new AssertionError(problem + " after a cut " + path + "; to see it again: " + line + operations);
        }
    }

    private String check(ShadowDisk host, TranslationLayer recovered) {
        String problem = host.check(outageNanos, recovered, outageNanos > 0);
        lostReads += recovered.statistics().lostReads();
        checkedPages += host.pages();
        return problem;
    }

    /** Bad blocks are known, and the wear of each block to the two erases that were cut at most. */
    private String checkTable(TranslationLayer recovered, boolean wearIsKnown) {
        if (Arrays.stream(badBlocks).anyMatch(block -> Arrays.binarySearch(recovered.badBlocks(), block) < 0)) {
            return "not all blocks are known to be bad of " + Arrays.toString(badBlocks);
        }
        int[] erases = recovered.erasesPerBlock();
        for (int block = 0; block < erases.length; block++) {
            int error = Math.abs(erases[block] - recovered.chip().cycles(block));
            if (error > 2 && wearIsKnown) {
                return "the wear of block " + block + " is wrong by " + error;
            }
        }
        scans += recovered.mountReport().source() == MountReport.Source.CHECKPOINT ? 0 : 1;
        return "";
    }

    /** When a single operation is run again, tells each step of its recoveries. */
    private void say(String when, int block, int page, byte @Nullable [] raw) {
        if (only == 0) {
            return;
        }
        String what = "erase";
        if (raw != null) {
            var format = new PageFormat(part);
            format.parse(raw.clone());
            what = "program %06X of link %x at page %d".formatted(format.logicalPage(), format.link(), page);
        }
        System.out.println("  " + when + ": block " + block + " " + what);
    }
}
