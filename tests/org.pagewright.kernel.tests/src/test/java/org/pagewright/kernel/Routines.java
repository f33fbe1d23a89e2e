// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** Routines for tests. */
public final class Routines {
    private Routines() {
    }

    /** Routines one after the other. */
    public static Frame sequence(Frame... frames) {
        Iterator<Frame> each = Arrays.asList(frames).iterator();
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return each.hasNext() ? self.call(each.next()) : self.leave(self.result());
            }
        };
    }

    /** Something done in an instant. */
    public static Frame instant(Consumer<SimThread> action) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                self.leave(self.result());
                action.accept(self);
                return self.exit() == null ? Next.AGAIN : Next.BLOCK;
            }
        };
    }

    /** A routine made when it is reached. */
    public static Frame late(Supplier<Frame> maker) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.tailCall(maker.get());
            }
        };
    }

    /** Uses the processor. */
    public static Frame compute(long nanos) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return pc++ == 0 ? self.compute(nanos) : self.leave(0);
            }
        };
    }
}
