// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;

/** An access to paged memory that failed: nobody handles the exception, so the kernel panics the thread. */
public final class FailedAccess {
    private static final int UNHANDLED_EXCEPTION = 3;

    private FailedAccess() {
    }

    /**
     * The end of a thread whose last routine, an access, had an error as its result.
     *
     * @param memory what was accessed, such as a page and its region
     */
    public static Next end(SimThread self, String memory) {
        return self.exit(ThreadExit.panic(self.name(), "KERN-EXEC", UNHANDLED_EXCEPTION,
                "Access to " + memory + " raised " + KErr.describe((int) self.result()) + "."));
    }
}
