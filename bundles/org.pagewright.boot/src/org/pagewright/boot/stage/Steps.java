// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.util.Iterator;
import java.util.List;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** Routines one after the other. */
public final class Steps extends Frame {
    private final Iterator<? extends Frame> routines;

    /** @param routines in order; taken one at a time */
    public Steps(Iterator<? extends Frame> routines) {
        this.routines = routines;
    }

    /** @param routines in order */
    public Steps(List<? extends Frame> routines) {
        this(routines.iterator());
    }

    @Override
    protected Next step(SimThread self) {
        return routines.hasNext() ? self.call(routines.next()) : self.leave(0);
    }
}
