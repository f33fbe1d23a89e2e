// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.ArrayDeque;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** Requests that a driver, or the opening of its media, put off, and {@code RunDeferred} (fact sheet 6.3). */
final class DeferredRequests {
    private final PrimaryMedia media;
    private final MediaRequests requests;
    private final ArrayDeque<DriveRequest> deferred = new ArrayDeque<>();
    private boolean running;
    private boolean servingMainQueue;
    private long count;

    DeferredRequests(PrimaryMedia media, MediaRequests requests) {
        this.media = media;
        this.requests = requests;
    }

    /** How often a request was put off. */
    long count() {
        return count;
    }

    /** Puts a request off until something ends. */
    void add(DriveRequest request) {
        request.deferred();
        count++;
        MediaPagingDevice paging = media.pagingDevice();
        if (request.isPaging() && paging != null) {
            paging.deferred().addLast(request);
            paging.concurrency(request).deferred(paging.deferred().size(), request.deferrals(), servingMainQueue);
        } else {
            deferred.addLast(request);
        }
        request.checkDeadlock();
    }

    /** Deferred paging requests, then new paging requests, then deferred ordinary requests. */
    Frame run() {
        return new Frame() {
            private int left;
            private int phase = -1;

            @Override
            protected Next step(SimThread self) {
                if (phase < 0) {
                    if (running) {
                        return self.leave(0);
                    }
                    running = true;
                    phase = 0;
                    left = pagingDeferred().size();
                }
                servingMainQueue = false;
                DriveRequest next = next();
                if (next == null) {
                    running = false;
                    return self.leave(0);
                }
                return self.call(requests.handle(next));
            }

            private @Nullable DriveRequest next() {
                if (phase == 0) {
                    if (left-- > 0) {
                        return pagingDeferred().pollFirst();
                    }
                    phase = 1;
                }
                if (phase == 1) {
                    MediaPagingDevice paging = media.pagingDevice();
                    DriveRequest fresh = paging == null ? null : MediaRequests.poll(paging);
                    if (fresh != null && paging != null) {
                        servingMainQueue = true;
                        paging.servedSynchronously(fresh);
                        return fresh;
                    }
                    phase = 2;
                    left = deferred.size();
                }
                return left-- > 0 ? deferred.pollFirst() : null;
            }
        };
    }

    private ArrayDeque<DriveRequest> pagingDeferred() {
        MediaPagingDevice paging = media.pagingDevice();
        return paging == null ? new ArrayDeque<>() : paging.deferred();
    }

    /** The media could not be opened: everything that waits for it ends. */
    void fail() {
        for (var queue = pagingDeferred(); !queue.isEmpty();) {
            requests.finish(queue.removeFirst(), KErr.NOT_SUPPORTED.code());
        }
        while (!deferred.isEmpty()) {
            requests.finish(deferred.removeFirst(), KErr.NOT_SUPPORTED.code());
        }
    }
}
