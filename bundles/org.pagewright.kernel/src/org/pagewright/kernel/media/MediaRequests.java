// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.ArrayDeque;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;

/**
 * How requests move through a media: message queue, driver, deferred queues, completion and {@code RunDeferred} in the
 * order of fact sheet 6.3.
 */
final class MediaRequests {
    private static final long HANDLE_NANOS = 3_000;

    private final PrimaryMedia media;
    private final DeferredRequests deferred;
    private final ArrayDeque<DriveRequest> waitForChange = new ArrayDeque<>();

    MediaRequests(PrimaryMedia media) {
        this.media = media;
        this.deferred = new DeferredRequests(media, this);
    }

    /** Sends to the queue that fits the request and waits. */
    Frame sendReceive(DriveRequest request) {
        return new SendReceive(media, request);
    }

    /** One run of the DFC behind {@code iMsgQ}: one message when the media pages, else all. */
    Frame ordinaryDfc() {
        return new Frame() {
            private boolean handledOne;

            @Override
            protected Next step(SimThread self) {
                MessageQueue queue = media.messageQueue();
                if (queue == null) {
                    return self.leave(0);
                }
                if (handledOne && media.isPagingMedia()) {
                    if (!queue.isEmpty()) {
                        queue.again();
                    }
                    return self.leave(0);
                }
                DriveRequest request = queue.poll();
                if (request == null) {
                    return self.leave(0);
                }
                handledOne = true;
                return self.call(handle(request));
            }
        };
    }

    /** One run of the DFC behind the paging device's main queue: drains it. */
    Frame pagingDfc() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                MediaPagingDevice paging = media.pagingDevice();
                DriveRequest request = paging == null ? null : poll(paging);
                if (request == null && pc == 0 && paging != null) {
                    paging.ranDry();
                }
                pc++;
                return request == null ? self.leave(0) : self.call(handle(request));
            }
        };
    }

    /** Gives a request to the driver, or puts it off while the media opens. */
    Frame handle(DriveRequest request) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    return self.compute(HANDLE_NANOS);
                case 1:
                    if (media.state() == MediaState.CLOSED && media.dfcQueue() == null) {
                        return self.call(open());
                    }
                    return Next.AGAIN;
                case 2:
                    return start(self, request);
                case 3:
                    return answered(self, request, (int) self.result());
                default:
                    return self.leave(0);
                }
            }

            private Next start(SimThread self, DriveRequest r) {
                if (!media.isPresent() && r.id() != RequestIds.FORCE_MEDIA_CHANGE) {
                    finish(r, KErr.NOT_READY.code());
                    return self.leave(0);
                }
                MediaDriver driver = media.driver();
                if (media.state() != MediaState.READY || driver == null) {
                    if (media.dfcQueue() == null) {
                        r.completed(KErr.NOT_SUPPORTED.code());
                        return self.leave(0);
                    }
                    deferred.add(r);
                    if (media.state() == MediaState.CLOSED) {
                        media.powerUp();
                    }
                    return self.leave(0);
                }
                if (r.id() == RequestIds.CONNECT || r.id() == RequestIds.DISCONNECT) {
                    return connection(self, r, driver);
                }
                if (r.id() == RequestIds.FORCE_MEDIA_CHANGE) {
                    waitForChange.add(r);
                    media.mediaChanged();
                    return self.leave(0);
                }
                int error = PartitionAdjustment.apply(r);
                if (error != 0) {
                    finish(r, error);
                    return self.leave(0);
                }
                r.inDriver();
                self.machine().note(TraceKind.REQUEST_STARTED, self.subject(), r.id(), r.link());
                return self.call(driver.request(r));
            }
        };
    }

    private Next connection(SimThread self, DriveRequest request, MediaDriver driver) {
        boolean connects = request.id() == RequestIds.CONNECT;
        Frame below = driver.connection(request.drive(), connects);
        media.connection(connects);
        return below != null ? self.tailCall(thenFinish(below, request)) : finished(self, request);
    }

    private Next finished(SimThread self, DriveRequest request) {
        finish(request, KErr.NONE.code());
        return self.leave(0);
    }

    private Frame thenFinish(Frame work, DriveRequest request) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(work);
                }
                finish(request, (int) self.result());
                return self.leave(0);
            }
        };
    }

    /** The media changed: what was in the driver is over, who waited for it hears, extensions above change too. */
    Frame mediaChange() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ > 0) {
                    return self.leave(0);
                }
                media.life().change().forEach(request -> finish(request, KErr.NOT_READY.code()));
                media.extensionsAbove().forEach(PrimaryMedia::mediaChanged);
                waitForChange.forEach(request -> finish(request, KErr.NONE.code()));
                waitForChange.clear();
                return self.call(deferred.run());
            }
        };
    }

    private Next answered(SimThread self, DriveRequest request, int answer) {
        if (answer > 0) {
            self.machine().note(TraceKind.REQUEST_DEFERRED, self.subject(), request.id(), request.link());
            deferred.add(request);
        } else if (answer == KErr.COMPLETION.code()) {
            finish(request, 0);
        } else if (answer < 0) {
            finish(request, answer);
        }
        return self.leave(0);
    }

    void finish(DriveRequest request, int code) {
        if (request.state() == DriveRequest.State.COMPLETED) {
            throw media.machine().fault(
                    request.isPaging() ? KernelCheck.PAGE_REQUEST_COMPLETED_TWICE : KernelCheck.MESSAGE_COMPLETED_TWICE,
                    "Request " + request.describe() + " was completed twice.");
        }
        media.machine().note(TraceKind.REQUEST_COMPLETED, request.drive().number(), code, request.link());
        MediaPagingDevice paging = media.pagingDevice();
        if (request.isPaging() && paging != null) {
            paging.ended();
        }
        request.completed(code);
    }

    Frame complete(DriveRequest request, int code) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    finish(request, code);
                    return self.call(deferred.run());
                }
                return self.leave(0);
            }
        };
    }

    static @Nullable DriveRequest poll(MediaPagingDevice paging) {
        MessageQueue queue = paging.mainQueue();
        return queue == null ? null : queue.poll();
    }

    /** Finds the driver and reads the partition table; then what waited for it runs. */
    Frame open() {
        return new Frame() {
            private @Nullable MediaDriver opened;

            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    LocalMediaSubsystem subsystem = media.subsystem();
                    MediaDriver found = subsystem == null ? null : subsystem.openDriver(media);
                    if (found == null) {
                        media.life().openFailed();
                        deferred.fail();
                        return self.leave(KErr.NOT_SUPPORTED.code());
                    }
                    opened = found;
                    Frame preparation = found.prepare();
                    return preparation == null ? Next.AGAIN : self.call(preparation);
                case 1:
                    MediaDriver ready = opened;
                    if (ready != null) {
                        media.life().opened(ready);
                    }
                    return self.call(deferred.run());
                default:
                    return self.leave(0);
                }
            }
        };
    }

    long deferrals() {
        return deferred.count();
    }

}
