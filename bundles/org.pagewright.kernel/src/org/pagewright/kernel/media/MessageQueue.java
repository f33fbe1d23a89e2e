// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.ArrayDeque;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;

/** {@code TMessageQue}: holds requests until its DFC runs; delivers nothing before {@link #receive} was called once. */
public final class MessageQueue {
    private final ArrayDeque<DriveRequest> messages = new ArrayDeque<>();
    private final Dfc dfc;
    private boolean receiving;
    private int deepest;

    MessageQueue(Dfc dfc) {
        this.dfc = dfc;
    }

    /** {@code Receive()}: from now on messages are delivered. */
    public void receive() {
        receiving = true;
        if (!messages.isEmpty()) {
            dfc.add();
        }
    }

    /** Whether {@link #receive} was called. */
    public boolean isReceiving() {
        return receiving;
    }

    void send(DriveRequest request) {
        messages.addLast(request);
        deepest = Math.max(deepest, messages.size());
        if (receiving) {
            dfc.add();
        }
    }

    @Nullable
    DriveRequest poll() {
        return messages.pollFirst();
    }

    int size() {
        return messages.size();
    }

    /** Takes a run of the DFC back that would find nothing; false when none was due. */
    boolean cancelRun() {
        return messages.isEmpty() && dfc.cancel();
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    void again() {
        dfc.add();
    }

    /** Most messages that waited at once. */
    public int deepest() {
        return deepest;
    }
}
