// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** Uses the processor for a while, then does something in an instant. */
final class Work extends Frame {
    private final long nanos;
    private final Runnable then;

    Work(long nanos) {
        this(nanos, () -> {
        });
    }

    Work(long nanos, Runnable then) {
        this.nanos = nanos;
        this.then = then;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc++ == 0) {
            return self.compute(nanos);
        }
        then.run();
        return self.leave(0);
    }
}
