// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.List;

import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;
import org.pagewright.nand.part.NandParts;

/**
 * What to boot.
 *
 * @param board       drivers and drives, as the header says
 * @param parts       the parts known, presets and own
 * @param partId      NAND part, an id of one of them
 * @param generation  kernel generation
 * @param memoryModel memory model
 * @param workload    a built-in name or a trace file
 * @param seed        decides everything random
 * @param faults      fault specifications, in the grammar of docs/boot.md
 * @param traceEvents events to keep for a timeline; 0 keeps none
 * @param images      how ROM image and executables are stored
 * @param cache       sizes and ratios of the live list
 * @param chip        files the NAND part comes from and goes to
 * @param driverModel a {@link org.pagewright.kernel.driver.DriverModel} in the place of one driver; empty for none
 */
public record BootRequest(BoardSettings board, NandParts parts, String partId, KernelGeneration generation,
        MemoryModel memoryModel, String workload, long seed, List<String> faults, int traceEvents, ImageFormat images,
        CacheSettings cache, ChipFiles chip, String driverModel) {
    /** The part a boot uses when none is named. */
    public static final String DEFAULT_PART = "k9f1g08u0d";
    /** The workload a boot uses when none is named. */
    public static final String DEFAULT_WORKLOAD = "boot";
    /** The seed a boot uses when none is named. */
    public static final long DEFAULT_SEED = 1;

    /** Copies the list. */
    public BootRequest {
        faults = List.copyOf(faults);
    }

    /** A boot of a board with every default: part, pinned kernel, multiple memory model, workload "boot", seed 1. */
    public static BootRequest of(BoardSettings board) {
        return new BootRequest(board, NandParts.presets(), DEFAULT_PART, KernelGeneration.PINNED, MemoryModel.MULTIPLE,
                DEFAULT_WORKLOAD, DEFAULT_SEED, List.of(), 0, ImageFormat.PLAIN,
                CacheSettings.DEFAULT, ChipFiles.NONE, "");
    }

    /** The same for another board. */
    public BootRequest withBoard(BoardSettings other) {
        return new BootRequest(other, parts, partId, generation, memoryModel, workload, seed, faults, traceEvents,
                images, cache, chip, driverModel);
    }

    /** The same with another workload. */
    public BootRequest withWorkload(String other) {
        return new BootRequest(board, parts, partId, generation, memoryModel, other, seed, faults, traceEvents,
                images, cache, chip, driverModel);
    }

    /** The same with another seed. */
    public BootRequest withSeed(long other) {
        return new BootRequest(board, parts, partId, generation, memoryModel, workload, other, faults, traceEvents,
                images, cache, chip, driverModel);
    }

    /** The same with these fault specifications. */
    public BootRequest withFaults(String... specs) {
        return new BootRequest(board, parts, partId, generation, memoryModel, workload, seed, List.of(specs),
                traceEvents, images, cache, chip, driverModel);
    }

    /** The same for another kernel. */
    public BootRequest withKernel(KernelGeneration kernel, MemoryModel model) {
        return new BootRequest(board, parts, partId, kernel, model, workload, seed, faults, traceEvents,
                images, cache, chip, driverModel);
    }

    /** The same on another NAND part. */
    public BootRequest withPart(String other) {
        return new BootRequest(board, parts, other, generation, memoryModel, workload, seed, faults, traceEvents,
                images, cache, chip, driverModel);
    }

    /** The same, keeping so many trace events. */
    public BootRequest withTrace(int events) {
        return new BootRequest(board, parts, partId, generation, memoryModel, workload, seed, faults, events,
                images, cache, chip, driverModel);
    }

    /** The same with own parts beside the presets. */
    public BootRequest withParts(NandParts known) {
        return new BootRequest(board, known, partId, generation, memoryModel, workload, seed, faults, traceEvents,
                images, cache, chip, driverModel);
    }

    /** The same with images stored another way. */
    public BootRequest withImages(ImageFormat other) {
        return new BootRequest(board, parts, partId, generation, memoryModel, workload, seed, faults, traceEvents,
                other, cache, chip, driverModel);
    }

    /** The same with another live list. */
    public BootRequest withCache(CacheSettings other) {
        return new BootRequest(board, parts, partId, generation, memoryModel, workload, seed, faults, traceEvents,
                images, other, chip, driverModel);
    }

    /** The same with a NAND part that comes from and goes to files. */
    public BootRequest withChip(ChipFiles other) {
        return new BootRequest(board, parts, partId, generation, memoryModel, workload, seed, faults, traceEvents,
                images, cache, other, driverModel);
    }

    /** The same with a driver written in Java, by the full name of its class. */
    public BootRequest withDriverModel(String className) {
        return new BootRequest(board, parts, partId, generation, memoryModel, workload, seed, faults, traceEvents,
                images, cache, chip, className);
    }
}
