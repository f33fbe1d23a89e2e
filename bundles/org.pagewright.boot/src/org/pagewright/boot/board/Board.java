// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.CacheSettings;
import org.pagewright.boot.RegistrationOutcome;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.driver.NandFlashFile;
import org.pagewright.kernel.driver.NandStore;
import org.pagewright.kernel.driver.TimedStore;
import org.pagewright.kernel.media.Fragmentation;
import org.pagewright.kernel.media.LocalMediaSubsystem;
import org.pagewright.kernel.media.MediaStore;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.paging.CodePageSource;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.RomPageIndex;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.model.BadInputException;
import org.pagewright.model.PagingType;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.map.NandMap;
import org.pagewright.nand.part.NandPart;

/** The board at power-on: processor, RAM, storage with its contents, and nothing registered yet. */
public final class Board {
    private static final long TIME_LIMIT_NANOS = 600_000_000_000L;

    private final BootRequest request;
    private final String modelled;
    private final NandPart part;
    private final Machine machine;
    private final DemandPager pager;
    private final LocalMediaSubsystem subsystem;
    private final RomImage rom;
    private final Region romRegion;
    private final BoardStorage storage;
    private final List<MediaUnit> units = new ArrayList<>();
    private final List<LoadedFile> files = new ArrayList<>();
    private final List<RegistrationOutcome> registrations = new ArrayList<>();
    private final KernelMutex kernelHeap;
    private final List<NandStore> nandStores = new ArrayList<>();
    private final boolean romIsPaged;
    private final Fragmentation fragmentation;
    private final Set<Mistake> clientDriverMistakes;

    /**
     * An executable with its memory.
     *
     * @param file   the file
     * @param region its code
     */
    public record LoadedFile(CodeFile file, Region region) {
    }

    /**
     * A board for one run.
     *
     * @throws BadInputException when part or faults are unknown, or the image of the part does not fit
     */
    public Board(BootRequest request) throws BadInputException {
        this.request = request;
        part = request.parts().byId(request.partId());
        FaultPlan faults = FaultPlan.parse(request.faults());
        machine = new Machine(request.seed(), new Trace(request.traceEvents()), TIME_LIMIT_NANOS);
        subsystem = new LocalMediaSubsystem(machine);
        kernelHeap = new KernelMutex(machine, "KernelHeap", MutexOrder.KERNEL_HEAP);
        rom = RomImage.standard(request.seed(), request.images().rom());
        storage = BoardStorage.of(request, part, NandOptions.delivered(part.blocks()).with(faults.nand()), rom);
        List<MediaPlan> plans = storage.plans();
        romIsPaged = plans.stream().anyMatch(MediaPlan::holdsRom);
        CacheSettings cache = request.cache();
        PagerConfig config = PagerConfig.defaults(request.memoryModel(), CacheSettings.RAM_PAGES)
                .withPages(cache.minPages(), cache.maxPages())
                .withRatios(cache.youngOldRatio(), cache.oldOldestRatio())
                .withPolicies(romIsPaged, true, request.memoryModel().pagesData())
                .withSequentialColours(faults.pageColours())
                .withDeleteNotify(faults.deleteNotify());
        pager = DemandPager.create(machine, config);
        faults.checkScopes(plans);
        clientDriverMistakes = faults.ofClientDrivers();
        modelled = ModelledUnits.prefix(request.driverModel(), plans);
        for (MediaPlan plan : plans) {
            MediaStore store = store(plan);
            Set<Mistake> mistakes = faults.of(plan);
            var media = new PrimaryMedia(machine);
            units.add(new MediaUnit(plan, plan.setup(request, store, kernelHeap, mistakes), media, mistakes));
        }
        fragmentation = new Fragmentation(machine, request.generation(), faults.concurrentFragmentation(),
                units.stream().anyMatch(u -> u.makes(Mistake.NO_FRAGMENTATION)));
        fragmentation.limitPinObjects(faults.pinObjects());
        RomPageIndex index = rom.index();
        romRegion = pager.addRegion("paged ROM", PagingType.ROM, rom.pagedPages(),
                index == null ? new RomPageSource(pager, rom.unpagedPages()) : new RomPageSource(pager, index));
        for (MediaPlan plan : plans) {
            for (CodeFile file : plan.files()) {
                files.add(new LoadedFile(file, pager.addRegion(file.image().name(), PagingType.CODE,
                        file.image().textPages(), new CodePageSource(pager, file.image()))));
            }
        }
    }

    private MediaStore store(MediaPlan plan) {
        switch (plan.kind()) {
        case NAND:
            var nand = new NandStore(machine.events(), chip(), storage.flash().blocks());
            nandStores.add(nand);
            return nand;
        case RAM:
            return new TimedStore(machine.events(), plan.sizeBytes(), 0, 500);
        case NOR:
            return new TimedStore(machine.events(), plan.sizeBytes(), 1_000, 20_000);
        case EXTENSION:
            return new TimedStore(machine.events(), 0, 0, 0);
        default:
            var card = new TimedStore(machine.events(), plan.sizeBytes(), 400_000, 100_000);
            ImageWriter.write(plan, rom, card);
            return card;
        }
    }

    /** The driver that holds the ROM image, null when ROM is not paged. */
    public @Nullable MediaUnit romUnit() {
        for (MediaUnit unit : units) {
            if (unit.plan().holdsRom()) {
                return unit;
            }
        }
        return null;
    }

    /** The driver of a media that the header asked for. */
    public MediaUnit unitOf(PrimaryMedia media) {
        for (MediaUnit unit : units) {
            if (unit.media() == media) {
                return unit;
            }
        }
        throw new IllegalArgumentException("media " + media.id() + " has no driver");
    }

    /** Whether the driver of this unit is a model written in Java. */
    boolean isModelled(MediaUnit unit) {
        return unit.plan().settings().prefix().equals(modelled);
    }

    /** The request. */
    public BootRequest request() {
        return request;
    }

    /** The NAND part. */
    public NandPart part() {
        return part;
    }

    /** The NAND chip. */
    public NandDevice chip() {
        return storage.flash().device();
    }

    /** Bytes the NAND drivers were asked to write. */
    public long nandWrittenBytes() {
        return nandStores.stream().mapToLong(NandStore::writtenBytes).sum();
    }

    /** The blocks of the NAND chip now. */
    public NandMap nandMap() {
        return NandMap.of(chip(), nandStores.isEmpty() ? null : nandStores.getFirst().validPages());
    }

    /**
     * Saves the NAND part as it is now, when the request asks for it.
     *
     * @throws BadInputException when it cannot be written
     */
    public void saveChip() throws BadInputException {
        Path file = request.chip().save();
        if (file != null) {
            NandFlashFile.save(file, storage.flash(), storage.layout(request, rom).text(), machine.nowNanos());
        }
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** The pager. */
    public DemandPager pager() {
        return pager;
    }

    /** The local media subsystem. */
    public LocalMediaSubsystem subsystem() {
        return subsystem;
    }

    /** What fragmented requests share. */
    public Fragmentation fragmentation() {
        return fragmentation;
    }

    /** The mutex of the kernel heap. */
    public KernelMutex kernelHeap() {
        return kernelHeap;
    }

    /** The ROM image. */
    public RomImage rom() {
        return rom;
    }

    /** The paged ROM section. */
    public Region romRegion() {
        return romRegion;
    }

    /** Whether the ROM has a pageable section. */
    public boolean romIsPaged() {
        return romIsPaged;
    }

    /** Drivers in the order of the header. */
    public List<MediaUnit> units() {
        return units;
    }

    /** Mistakes of the device drivers that the clients of a workload use. */
    public Set<Mistake> clientDriverMistakes() {
        return clientDriverMistakes;
    }

    /** Executables in order. */
    public List<LoadedFile> files() {
        return files;
    }

    /** Registration calls so far. */
    public List<RegistrationOutcome> registrations() {
        return registrations;
    }
}
