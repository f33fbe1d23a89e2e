// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** A routine that waits for a timer. */
public final class Sleep extends Frame {
    private final long nanos;

    /** @param nanos how long */
    public Sleep(long nanos) {
        this.nanos = nanos;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc++ == 0) {
            self.machine().events().after(nanos, self::wake);
            return self.block(new External("a timer"));
        }
        return self.leave(0);
    }
}
