// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.MediaDriver;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;
import org.pagewright.model.KErr;

/**
 * A media extension that passes everything on: one request at a time on its own thread, through a buffer of its own, to
 * the drive below. It leaves the data as it is. Its partitions are those of the drives below, with their positions on
 * the media, so what it passes on needs no second adjustment.
 */
public final class ExtensionMediaDriver implements MediaDriver {
    /** Mistakes it has occasion to make: around registration, capabilities and the answering of requests. */
    public static final Set<Mistake> CAN_MAKE = Collections.unmodifiableSet(EnumSet.of(Mistake.NO_DFC_QUEUE,
            Mistake.LATE_DFC_QUEUE, Mistake.PAGING_BEFORE_MEDIA, Mistake.NO_RECEIVE, Mistake.RECEIVE_LAST,
            Mistake.NO_FACTORY, Mistake.NO_PAGING_DEVICE, Mistake.UNCHECKED_RESULT, Mistake.WRONG_CAPS_WORD,
            Mistake.NO_PAGEABLE_CAPS, Mistake.CAPS_NEVER_COMPLETED, Mistake.CODE_PAGE_IN_UNKNOWN,
            Mistake.CODE_PAGE_IN_IS_31, Mistake.NEVER_COMPLETES, Mistake.ALWAYS_DEFERS, Mistake.HEAP_ON_PAGE_OUT));

    private final PrimaryMedia media;
    private final DriverSetup setup;
    private final List<Partition> partitions = new ArrayList<>();

    /** The driver of one instance; it stacks on the drives its media registered. */
    public ExtensionMediaDriver(PrimaryMedia media, DriverSetup setup) {
        this.media = media;
        this.setup = setup;
    }

    /** Asks every drive below for its capabilities, which opens its media; a drive that fails has no partition. */
    @Override
    public @Nullable Frame prepare() {
        List<LocalDrive> drives = media.registeredLocalDrives();
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc > 0) {
                    LocalDrive answered = drives.get(pc - 1).next();
                    Partition below = answered == null || self.result() != 0 ? null : answered.partition();
                    partitions.add(below == null ? new Partition(0, 0, 0) : below);
                }
                if (pc == drives.size()) {
                    return self.leave(0);
                }
                LocalDrive below = drives.get(pc++).next();
                if (below == null) {
                    throw self.machine().fault(KernelCheck.EXTENSION_WITHOUT_DRIVE,
                            "A media extension has no drive below it.");
                }
                return self.call(below.media().sendReceive(
                        new DriveRequest(RequestIds.CAPS, below, 0, 0, 0, null, null, 0)));
            }
        };
    }

    /** Whoever connects to the extension is connected to the drive below through it. */
    @Override
    public @Nullable Frame connection(LocalDrive drive, boolean connects) {
        LocalDrive below = drive.next();
        return below == null ? null
                : below.media().sendReceive(new DriveRequest(
                        connects ? RequestIds.CONNECT : RequestIds.DISCONNECT, below, 0, 0, 0, null, null, 0));
    }

    @Override
    public List<Partition> partitions() {
        return List.copyOf(partitions);
    }

    @Override
    public @Nullable WaitTarget deferredBehind(DriveRequest request) {
        return null;
    }

    @Override
    public Frame request(DriveRequest request) {
        LocalDrive below = request.drive().next();
        if (below == null || isUnknown(request)) {
            return Frame.answering(KErr.NOT_SUPPORTED.code());
        }
        if (request.id() == RequestIds.CAPS) {
            return setup.makes(Mistake.CAPS_NEVER_COMPLETED) ? Frame.answering(KErr.NONE.code()) : caps(request, below);
        }
        if (setup.makes(Mistake.ALWAYS_DEFERS)) {
            return Frame.answering(DEFER);
        }
        if (setup.makes(Mistake.NEVER_COMPLETES) && request.isPageIn()) {
            return Frame.answering(KErr.NONE.code());
        }
        var forwarded = new ForwardedRequest(request, below);
        return !setup.makes(Mistake.HEAP_ON_PAGE_OUT) || !request.isPageOut() ? forwarded : withHeap(forwarded);
    }

    private boolean isUnknown(DriveRequest request) {
        return request.id() == RequestIds.CODE_PAGE_IN
                && (setup.makes(Mistake.CODE_PAGE_IN_UNKNOWN) || setup.makes(Mistake.CODE_PAGE_IN_IS_31));
    }

    private Frame withHeap(Frame work) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.tailCall(new HeapUse(setup.kernelHeap(), () -> self.tailCall(work)));
            }
        };
    }

    private Frame caps(DriveRequest request, LocalDrive below) {
        var forwarded = new DriveRequest(RequestIds.CAPS, below, 0, 0, 0, null, null, 0);
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(below.media().sendReceive(forwarded));
                }
                if (self.result() != 0) {
                    return self.leave(self.result());
                }
                request.answerCaps(withPaging(forwarded.caps(), request.drive()));
                return self.leave(KErr.COMPLETION.code());
            }
        };
    }

    private DriveCaps withPaging(DriveCaps below, LocalDrive drive) {
        boolean crossed = setup.makes(Mistake.WRONG_CAPS_WORD);
        boolean silent = setup.makes(Mistake.NO_PAGEABLE_CAPS);
        int driveBit = crossed ? DriveCaps.MEDIA_PAGEABLE : DriveCaps.DRIVE_PAGEABLE;
        int mediaBit = crossed ? DriveCaps.DRIVE_PAGEABLE : DriveCaps.MEDIA_PAGEABLE;
        int driveAtt = below.driveAttBits() & (silent || crossed ? ~DriveCaps.DRIVE_PAGEABLE : -1);
        int mediaAtt = below.mediaAttBits() & (silent || crossed ? ~DriveCaps.MEDIA_PAGEABLE : -1);
        return new DriveCaps(below.sizeBytes(), below.mediaType(),
                driveAtt | (drive.isPaging() && !silent ? driveBit : 0),
                mediaAtt | (media.isPagingMedia() && !silent ? mediaBit : 0),
                below.fileSystemId(), below.partitionType(), below.blockSizeBytes());
    }
}
