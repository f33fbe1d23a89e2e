// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** A routine that waits for a timer. */
public final class Sleep extends Frame {
    private final long nanos;
    private final boolean housekeeping;

    /** @param nanos how long */
    public Sleep(long nanos) {
        this(nanos, false);
    }

    /** @param housekeeping whether this is a poll that alone keeps nothing alive */
    public Sleep(long nanos, boolean housekeeping) {
        this.nanos = nanos;
        this.housekeeping = housekeeping;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc++ == 0) {
            if (housekeeping) {
                self.machine().events().housekeepingAfter(nanos, self::wake);
            } else {
                self.machine().events().after(nanos, self::wake);
            }
            return self.block(new External("a timer"));
        }
        return self.leave(0);
    }
}
