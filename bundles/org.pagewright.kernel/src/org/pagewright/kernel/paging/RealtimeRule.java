// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;

/** Page faults of real-time threads (fact sheet 10.5). */
final class RealtimeRule {
    /** {@code EIllegalFunctionForRealtimeThread}. */
    static final int ILLEGAL_FUNCTION = 61;

    private RealtimeRule() {
    }

    /**
     * Panics the thread that is to blame when a real-time thread faults.
     *
     * @param client the client whose memory is touched during IPC, null when the thread touches its own
     * @return KErrAbort when a panic was given, else 0
     */
    static int check(SimThread self, @Nullable SimThread client, String region) {
        if (self.realtimeState() != RealtimeState.ON) {
            return 0;
        }
        SimThread blamed = client == null ? self : client;
        blamed.kill(ThreadExit.panic(blamed.name(), "KERN-EXEC", ILLEGAL_FUNCTION,
                "Real-time thread " + self.name() + " took a page fault on " + region
                        + (client == null ? "." : ", memory of its client " + client.name() + ", who is panicked.")));
        return KErr.ABORT.code();
    }
}
