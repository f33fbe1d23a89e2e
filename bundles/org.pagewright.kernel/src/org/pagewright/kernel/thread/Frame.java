// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One activation of a routine on a simulated thread. {@link #step} is called again and again; it uses {@link #pc} to
 * remember where it is, and ends every step with one of the moves {@link SimThread} offers: call, compute, block or
 * leave.
 */
public abstract class Frame {
    /** Where this activation is; starts at 0 and belongs to the subclass. */
    protected int pc;
    @Nullable
    Frame caller;

    /** A routine that does nothing and has this result. */
    public static Frame answering(long result) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.leave(result);
            }
        };
    }

    /** Does the next piece of work in zero time. */
    protected abstract Next step(SimThread self);

    /**
     * Ends this routine with a result, and the critical section in which it was; a kill that came meanwhile happens now.
     */
    protected static Next leaveCritical(SimThread self, long result) {
        self.leave(result);
        self.leaveCritical();
        return self.exit() == null ? Next.AGAIN : Next.BLOCK;
    }

    /** Called instead of further steps when the thread dies with this frame on its stack. */
    protected void unwound(SimThread self) {
        // most routines own nothing
    }
}
