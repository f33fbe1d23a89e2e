// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import org.pagewright.kernel.driver.DriverModel;
import org.pagewright.kernel.driver.ModelRequest;
import org.pagewright.kernel.media.RequestIds;

/** One transfer at a time; what comes meanwhile is put off. */
public class PlainDriver implements DriverModel {
    private boolean busy;

    @Override
    public String prefix() {
        return "NAND";
    }

    @Override
    public String summary() {
        return "one transfer at a time";
    }

    @Override
    public int request(ModelRequest request) {
        switch (request.id()) {
        case RequestIds.CAPS:
            request.answerCaps(request.usualCaps());
            return COMPLETED;
        case RequestIds.READ, RequestIds.WRITE, RequestIds.FORMAT, RequestIds.CODE_PAGE_IN, RequestIds.ROM_PAGE_IN:
            if (busy) {
                return DEFER;
            }
            busy = true;
            request.transfer(place(request));
            return ACCEPTED;
        default:
            return -5;
        }
    }

    /** Where on the media. */
    protected long place(ModelRequest request) {
        return request.id() == RequestIds.ROM_PAGE_IN ? request.position() + request.romOffset() : request.position();
    }

    @Override
    public void transferred(ModelRequest request, int error) {
        busy = false;
        request.complete(error);
    }
}
