// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.SimThread;

/**
 * {@code iFragmenting}: bit n is set while a fragmented write to local drive n runs. Set by id 17, cleared by id 18 and
 * by a piece that failed, as no id 18 will come then (fact sheet 7.3).
 */
final class FragmentMask {
    private final @Nullable SimThread[] clients = new @Nullable SimThread[16];
    private int mask;

    void started(DriveRequest request) {
        if (request.id() == RequestIds.WRITE_FRAGMENT) {
            mask |= 1 << request.drive().number();
            clients[request.drive().number()] = request.client();
        }
    }

    void ended(DriveRequest request, int result) {
        if (request.id() == RequestIds.WRITE_FRAGMENT_LAST || (request.isWriteFragment() && result != 0)) {
            mask &= ~(1 << request.drive().number());
        }
    }

    boolean isRunning() {
        return mask != 0;
    }

    /** The thread whose fragmented write runs, null when none does. */
    @Nullable
    SimThread client() {
        return mask == 0 ? null : clients[Integer.numberOfTrailingZeros(mask)];
    }
}
