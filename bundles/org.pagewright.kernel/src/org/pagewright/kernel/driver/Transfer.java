// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** One request on its way through the hardware, in pieces of at most {@link BounceBuffers#BYTES}. */
final class Transfer {
    private final DriverSetup setup;
    private final DriveRequest request;
    private final RemoteCopy copier;
    private final StaleCache cache;
    private final long base;
    private final BounceBuffers buffers;
    private final byte[] bounce;
    private final int room;
    private long done;
    private int piece;
    private int hardwareError;
    private boolean over;
    private Runnable whenEnded = () -> {
    };

    Transfer(DriverSetup setup, DriveRequest request, long romOffset, RemoteCopy copier, StaleCache cache,
            BounceBuffers buffers) {
        this.setup = setup;
        this.request = request;
        this.copier = copier;
        this.cache = cache;
        this.base = request.position() + romOffset;
        this.buffers = buffers;
        this.bounce = buffers.take();
        this.room = (int) Math.min(bounce.length, Math.max(512, request.length()));
    }

    /** Starts the first piece; {@code ended} is run in interrupt context each time the hardware has finished one. */
    Frame begin(Runnable ended) {
        whenEnded = ended;
        return startPiece();
    }

    /** After a piece: result positive when another was started, else the completion code. */
    Frame pieceEnded() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    if (hardwareError != 0) {
                        return end(self, hardwareError);
                    }
                    return delivers() ? self.call(copier.copy(request, (int) done, bounce, piece, true)) : Next.AGAIN;
                case 1:
                    if (delivers() && self.result() != 0) {
                        return end(self, self.result());
                    }
                    done += piece;
                    return done >= request.length() ? end(self, 0) : self.call(startPiece());
                default:
                    return self.result() == 0 ? self.leave(1) : end(self, self.result());
                }
            }
        };
    }

    private Next end(SimThread self, long code) {
        if (!over) {
            over = true;
            buffers.giveBack(bounce);
        }
        return self.leave(code);
    }

    /** Whether every byte was moved or an error ended it. */
    boolean isOver() {
        return over;
    }

    private boolean delivers() {
        return reads() && !(request.isPageIn() && setup.makes(Mistake.PAGE_NOT_WRITTEN));
    }

    private boolean reads() {
        return request.id() == RequestIds.READ || request.id() == RequestIds.ROM_PAGE_IN
                || request.id() == RequestIds.CODE_PAGE_IN;
    }

    private boolean erases() {
        return request.id() == RequestIds.FORMAT || request.id() == RequestIds.DELETE_NOTIFY;
    }

    private Frame startPiece() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    piece = (int) Math.min(erases() ? Integer.MAX_VALUE : room,
                            request.length() - done);
                    return reads() || erases() ? Next.AGAIN
                            : self.call(copier.copy(request, (int) done, bounce, piece, false));
                case 1:
                    if (!reads() && !erases() && self.result() != 0) {
                        return self.leave(self.result());
                    }
                    start();
                    return self.leave(0);
                default:
                    return self.leave(0);
                }
            }
        };
    }

    private void start() {
        long position = base + done;
        if (erases()) {
            setup.store().erase(position, piece, this::ended);
        } else if (reads() && setup.makes(Mistake.STALE_CACHE) && request.isPageIn()) {
            cache.read(setup.store(), position, bounce, piece, this::ended);
        } else if (reads()) {
            setup.store().read(position, bounce, 0, piece, this::ended);
        } else {
            setup.store().write(position, bounce, 0, piece, this::ended);
        }
    }

    private void ended(int error) {
        hardwareError = error;
        whenEnded.run();
    }
}
