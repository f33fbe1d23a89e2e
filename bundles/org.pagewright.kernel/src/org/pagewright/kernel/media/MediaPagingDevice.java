// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.ArrayDeque;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** {@code DMediaPagingDevice}: what the pager reads pages from and writes them to (fact sheet 6.2). */
public final class MediaPagingDevice implements PagingDevice {
    private static final String[] NAMES = { "", "RomPagingDevice", "CodePagingDevice", "RomAndCodePagingDevice",
            "DataPagingDevice", "RomAndDataPagingDevice", "CodeAndDataPagingDevice", "RomAndCodeAndDataPagingDevice" };

    private final PrimaryMedia media;
    private final @Nullable MessageQueue mainQueue;
    private final ArrayDeque<DriveRequest> deferred = new ArrayDeque<>();
    private final PagingStatistics romIn = new PagingStatistics();
    private final PagingStatistics codeIn = new PagingStatistics();
    private final PagingStatistics dataIn = new PagingStatistics();
    private final PagingStatistics dataOut = new PagingStatistics();
    private final PagingConcurrency romConcurrency = new PagingConcurrency();
    private final PagingConcurrency codeConcurrency = new PagingConcurrency();
    private final PagingConcurrency dataConcurrency = new PagingConcurrency();
    private final long[] pageInsByDrive = new long[KernelLimits.MAX_LOCAL_DRIVES];
    private final int typeBits;
    private final int readUnitShift;
    private final int drivesSupported;
    private int firstDrive;
    private final @Nullable LocalDrive romDrive;
    private final @Nullable LocalDrive dataDrive;
    private final long swapUnits;
    private final int preferredWriteShift;
    private final boolean physicalAccess;
    private int busy;
    private int underWay;
    private boolean discardsNothing;
    private @Nullable Activity activity;

    MediaPagingDevice(PrimaryMedia media, PagingDeviceFacts facts) {
        this.media = media;
        this.typeBits = facts.typeBits();
        this.readUnitShift = facts.readUnitShift();
        this.drivesSupported = facts.drivesSupported();
        this.firstDrive = facts.firstDrive();
        this.romDrive = facts.romDrive();
        this.dataDrive = facts.dataDrive();
        this.swapUnits = facts.swapUnits();
        this.preferredWriteShift = facts.preferredWriteShift();
        this.physicalAccess = facts.physicalAccess();
        DfcQueue queue = media.dfcQueue();
        mainQueue = queue == null ? null : startQueue(queue);
    }

    private MessageQueue startQueue(DfcQueue queue) {
        var requests = new MessageQueue(
                new Dfc(name() + " requests", queue, DfcQueue.MAX_PRIORITY, media.requests()::pagingDfc));
        requests.receive();
        return requests;
    }

    @Override
    public Frame read(KernelBuffer buffer, long offsetUnits, long sizeUnits, int driveNumber) {
        return new PageTransfer(this, buffer, offsetUnits << readUnitShift, sizeUnits << readUnitShift, driveNumber,
                new PageTransfer.Way(false, false, false));
    }

    @Override
    public Frame readData(KernelBuffer buffer, long offsetUnits, long sizeUnits, boolean physical) {
        return new PageTransfer(this, buffer, offsetUnits << readUnitShift, sizeUnits << readUnitShift, DRIVE_DATA,
                new PageTransfer.Way(false, false, physical));
    }

    @Override
    public Frame write(KernelBuffer buffer, long offsetUnits, long sizeUnits, boolean background, boolean physical) {
        return new PageTransfer(this, buffer, offsetUnits << readUnitShift, sizeUnits << readUnitShift, DRIVE_DATA,
                new PageTransfer.Way(true, background, physical));
    }

    @Override
    public Frame discard(long offsetUnits, long sizeUnits) {
        return new PageDiscard(this, offsetUnits << readUnitShift, sizeUnits << readUnitShift);
    }

    /** Whether the driver has answered {@code EDeleteNotify} with {@code KErrNotSupported}. */
    boolean discardsNothing() {
        return discardsNothing;
    }

    void noDiscards() {
        discardsNothing = true;
    }

    @Override
    public void tell(Activity listener) {
        activity = listener;
    }

    /** {@code RequestCountInc}: a request of any kind but background paging goes to the media. */
    void begins() {
        Activity told = activity;
        if (busy++ == 0 && told != null) {
            told.busy();
        }
    }

    /** {@code RequestCountDec}. */
    void ends() {
        Activity told = activity;
        if (--busy == 0 && told != null) {
            told.idle();
        }
    }

    /** The media it belongs to. */
    public PrimaryMedia media() {
        return media;
    }

    /** {@code iMainQ}; null when the media has no DFC queue, which faults at the first page-in (fact sheet 3.5). */
    public @Nullable MessageQueue mainQueue() {
        return mainQueue;
    }

    ArrayDeque<DriveRequest> deferred() {
        return deferred;
    }

    @Override
    public int typeBits() {
        return typeBits;
    }

    @Override
    public int readUnitShift() {
        return readUnitShift;
    }

    @Override
    public int drivesSupported() {
        return drivesSupported;
    }

    /** The media's first local drive. */
    public int firstDrive() {
        return firstDrive;
    }

    void setFirstDrive(int number) {
        firstDrive = number;
    }

    /** The drive of the reported ROM partition, null when none was found. */
    public @Nullable LocalDrive romDrive() {
        return romDrive;
    }

    /** The drive of the swap partition, null when none was found. */
    public @Nullable LocalDrive dataDrive() {
        return dataDrive;
    }

    @Override
    public long swapUnits() {
        return swapUnits;
    }

    @Override
    public int preferredWriteShift() {
        return preferredWriteShift;
    }

    @Override
    public boolean supportsPhysicalAccess() {
        return physicalAccess;
    }

    @Override
    public String name() {
        return NAMES[typeBits & PagingType.MASK];
    }

    /** Statistics of one kind of request. */
    public PagingStatistics statistics(PagingType type) {
        return switch (type) {
        case ROM -> romIn;
        case CODE -> codeIn;
        case DATA -> dataIn;
        };
    }

    /** Statistics of pages written out. */
    public PagingStatistics dataOut() {
        return dataOut;
    }

    /** How requests of one kind met in the queues. */
    PagingConcurrency concurrency(PagingType type) {
        return switch (type) {
        case ROM -> romConcurrency;
        case CODE -> codeConcurrency;
        case DATA -> dataConcurrency;
        };
    }

    /** The same for the kind of a request. */
    PagingConcurrency concurrency(DriveRequest request) {
        return concurrency(switch (request.id()) {
        case RequestIds.ROM_PAGE_IN -> PagingType.ROM;
        case RequestIds.CODE_PAGE_IN -> PagingType.CODE;
        default -> PagingType.DATA;
        });
    }

    /** A request enters the main queue. */
    void issued(DriveRequest request) {
        MessageQueue queue = mainQueue;
        concurrency(request).issued(queue == null ? 0 : queue.size(), underWay > 0);
        underWay++;
    }

    /** RunDeferred takes a request from the main queue; when it was the last, the DFC need not run for nothing. */
    void servedSynchronously(DriveRequest request) {
        concurrency(request).servicedSynchronously();
        MessageQueue queue = mainQueue;
        if (queue != null && queue.isEmpty()) {
            concurrency(request).emptiedSynchronously(queue.cancelRun());
        }
    }

    /** A request ended. */
    void ended() {
        underWay--;
    }

    /** The DFC of the main queue found nothing to do. */
    void ranDry() {
        if (serves(PagingType.ROM)) {
            romConcurrency.ranDry();
        }
        if (serves(PagingType.DATA)) {
            dataConcurrency.ranDry();
        }
    }

    void countPageIn(LocalDrive drive) {
        pageInsByDrive[drive.number()]++;
    }

    /** Page-ins served through a local drive; ROM pages count for the drive their request named. */
    public long pageIns(int driveNumber) {
        return pageInsByDrive[driveNumber];
    }
}
