// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import java.util.ArrayDeque;

import org.pagewright.kernel.driver.DriverModel;
import org.pagewright.kernel.driver.ModelRequest;
import org.pagewright.kernel.media.RequestIds;

/** Accepts everything and begins the next request when the one before is over; page-ins go first. */
public final class QueueingDriver implements DriverModel {
    private final ArrayDeque<ModelRequest> waiting = new ArrayDeque<>();
    private boolean busy;

    @Override
    public String prefix() {
        return "NAND";
    }

    @Override
    public String summary() {
        return "a queue of its own";
    }

    @Override
    public int request(ModelRequest request) {
        if (request.id() == RequestIds.CAPS) {
            request.answerCaps(request.usualCaps());
            return COMPLETED;
        }
        if (busy && request.isPageIn()) {
            waiting.addFirst(request);
        } else if (busy) {
            waiting.addLast(request);
        } else {
            begin(request);
        }
        return ACCEPTED;
    }

    private void begin(ModelRequest request) {
        busy = true;
        long offset = request.id() == RequestIds.ROM_PAGE_IN ? request.romOffset() : 0;
        request.transfer(request.position() + offset);
    }

    @Override
    public void transferred(ModelRequest request, int error) {
        busy = false;
        request.complete(error);
        ModelRequest next = waiting.poll();
        if (next != null) {
            begin(next);
        }
    }
}
