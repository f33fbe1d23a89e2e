// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.MediaDriver;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PartitionType;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;
import org.pagewright.model.KErr;

/**
 * A media driver for flash or a card: one operation at a time, everything else put off, ECaps always answered. With
 * {@link Mistake}s it misbehaves in exactly the way the switch names.
 */
public final class StorageMediaDriver implements MediaDriver {
    private final PrimaryMedia media;
    private final DriverSetup setup;
    private final FragmentMask fragments = new FragmentMask();
    private final TransferEngine engine;
    private final boolean discards;
    private @Nullable DriveRequest current;
    private @Nullable Transfer transfer;
    private boolean heapUsed;

    /** The driver of one media. */
    public StorageMediaDriver(PrimaryMedia media, DriverSetup setup) {
        this(media, setup, false);
    }

    /** @param discards whether the media can be told of data that is not needed any more */
    StorageMediaDriver(PrimaryMedia media, DriverSetup setup, boolean discards) {
        this.media = media;
        this.discards = discards;
        this.setup = setup;
        engine = new TransferEngine(media, setup, this::transferEnded);
    }

    @Override
    public List<Partition> partitions() {
        return setup.partitions().stream().filter(partition -> !setup.makes(Mistake.NO_SWAP_PARTITION)
                || partition.type() != PartitionType.PAGED_DATA).toList();
    }

    @Override
    public List<DriveRequest> abandon() {
        DriveRequest request = current;
        current = null;
        transfer = null;
        return request == null ? List.of() : List.of(request);
    }

    @Override
    public @Nullable WaitTarget deferredBehind(DriveRequest request) {
        WaitTarget client = fragments.client();
        if (client != null && current == null) {
            return client;
        }
        return current;
    }

    @Override
    public Frame request(DriveRequest request) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    int answer = accept(request, self);
                    return answer == 0 && current == request ? startTransfer(self, request) : self.leave(answer);
                }
                return self.leave(0);
            }
        };
    }

    /** 0 accepted, positive deferred, negative an answer. */
    private int accept(DriveRequest request, SimThread self) {
        if (request.id() == RequestIds.CAPS) {
            if (setup.makes(Mistake.CAPS_NEVER_COMPLETED)) {
                return 0;
            }
            request.answerCaps(StorageCaps.of(media, setup, request.drive()));
            return KErr.COMPLETION.code();
        }
        if (isUnknown(request)) {
            return KErr.NOT_SUPPORTED.code();
        }
        if (current != null || setup.makes(Mistake.ALWAYS_DEFERS) || mustWaitForFragments(request)) {
            return DEFER;
        }
        fragments.started(request);
        current = request;
        return 0;
    }

    private boolean isUnknown(DriveRequest request) {
        return switch (request.id()) {
        case RequestIds.READ, RequestIds.WRITE, RequestIds.FORMAT -> false;
        case RequestIds.DELETE_NOTIFY -> !discards;
        case RequestIds.WRITE_FRAGMENT, RequestIds.WRITE_FRAGMENT_LAST -> setup.makes(Mistake.FRAGMENT_UNKNOWN);
        case RequestIds.ROM_PAGE_IN -> setup.makes(Mistake.ROM_PAGE_IN_UNKNOWN);
        case RequestIds.CODE_PAGE_IN -> setup.makes(Mistake.CODE_PAGE_IN_UNKNOWN)
                || setup.makes(Mistake.CODE_PAGE_IN_IS_31);
        default -> true;
        };
    }

    /** Reads and formats wait while a fragmented write runs, so that it stays one write for other drives. */
    private boolean mustWaitForFragments(DriveRequest request) {
        if (!fragments.isRunning()) {
            return false;
        }
        if (request.isPageIn()) {
            return setup.makes(Mistake.DEFERS_PAGE_INS);
        }
        if (request.isWriteFragment()) {
            return setup.makes(Mistake.DEFERS_FRAGMENTS);
        }
        return request.id() == RequestIds.READ || request.id() == RequestIds.FORMAT;
    }

    private Next startTransfer(SimThread self, DriveRequest request) {
        if (setup.makes(Mistake.NEVER_COMPLETES) && request.isPageIn()) {
            return self.leave(0);
        }
        if (setup.makes(Mistake.HEAP_ON_PAGE_OUT) && request.isPageOut() && !heapUsed) {
            heapUsed = true;
            return self.tailCall(new HeapUse(setup.kernelHeap(), () -> startTransfer(self, request)));
        }
        heapUsed = false;
        Transfer started = engine.prepare(request, romOffset(request));
        transfer = started;
        return self.tailCall(engine.begin(started));
    }

    /** The driver adds the ROM offset itself exactly when no ROM partition is reported (fact sheet 6.4). */
    private long romOffset(DriveRequest request) {
        if (request.id() != RequestIds.ROM_PAGE_IN || setup.romBaseBytes() < 0) {
            return 0;
        }
        if (setup.makes(Mistake.ROM_OFFSET_TWICE)) {
            return setup.romIsReported() ? setup.romBaseBytes() : 2 * setup.romBaseBytes();
        }
        boolean adds = !setup.romIsReported() && !setup.makes(Mistake.ROM_OFFSET_FORGOTTEN);
        return adds ? setup.romBaseBytes() : 0;
    }

    /** Runs on the media's thread (the caller's without a DFC queue) when the hardware has finished a piece. */
    private Frame transferEnded() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                DriveRequest request = current;
                Transfer running = transfer;
                if (request == null || running == null) {
                    return self.leave(0);
                }
                switch (pc++) {
                case 0:
                    return self.call(running.pieceEnded());
                case 1:
                    int answer = (int) self.result();
                    if (answer > 0) {
                        return self.leave(0);
                    }
                    fragments.ended(request, answer);
                    current = null;
                    transfer = null;
                    return self.tailCall(media.complete(request, answer));
                default:
                    return self.leave(0);
                }
            }
        };
    }
}
