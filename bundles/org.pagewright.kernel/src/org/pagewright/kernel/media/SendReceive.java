// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;

/**
 * Sends a request to the queue of its kind and waits for its completion. Meanwhile a media that pages is busy, unless the
 * request is one of the page cleaner.
 */
final class SendReceive extends Frame {
    private final PrimaryMedia media;
    private final DriveRequest request;
    /** The paging device that is busy meanwhile. */
    private @Nullable MediaPagingDevice counted;

    SendReceive(PrimaryMedia media, DriveRequest request) {
        this.media = media;
        this.request = request;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc++) {
        case 0:
            request.sent(self);
            self.machine().note(TraceKind.REQUEST_SENT, self.subject(), request.id(), request.link());
            MessageQueue queue = queue();
            if (queue == null) {
                return self.call(media.requests().handle(request));
            }
            MediaPagingDevice paging = media.pagingDevice();
            if (request.isPaging() && paging != null) {
                paging.issued(request);
            }
            if (paging != null && !request.has(RequestFlags.BACKGROUND_PAGING)) {
                counted = paging;
                paging.begins();
            }
            queue.send(request);
            return Next.AGAIN;
        case 1:
            return request.state() == DriveRequest.State.COMPLETED ? Next.AGAIN : self.block(request);
        default:
            endCount();
            return self.leave(request.result());
        }
    }

    @Override
    protected void unwound(SimThread self) {
        endCount();
    }

    private void endCount() {
        MediaPagingDevice device = counted;
        counted = null;
        if (device != null) {
            device.ends();
        }
    }

    private @Nullable MessageQueue queue() {
        MediaPagingDevice paging = media.pagingDevice();
        return request.isPaging() && paging != null ? paging.mainQueue() : media.messageQueue();
    }
}
