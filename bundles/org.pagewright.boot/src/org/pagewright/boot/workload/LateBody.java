// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.function.Supplier;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** Makes its body when it is reached: what a workload finds there, such as the mounted drives, exists only then. */
final class LateBody extends Frame {
    private final Supplier<Frame> body;

    LateBody(Supplier<Frame> body) {
        this.body = body;
    }

    @Override
    protected Next step(SimThread self) {
        return pc++ == 0 ? self.call(body.get()) : self.leave(0);
    }
}
