// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** {@code TVirtualPinObject} or {@code TPhysicalPinObject}: keeps a range of memory present (fact sheet 9.3). */
public final class PinObject {
    private static final int BAD_VIRTUAL = 128;
    private static final int BAD_PHYSICAL = 136;

    private final Machine machine;
    private final DemandPager pager;
    private final boolean physical;
    private @Nullable RemoteBuffer pinned;
    private boolean destroyed;

    /** An object that pins nothing yet. */
    public PinObject(Machine machine, DemandPager pager, boolean physical) {
        this.machine = machine;
        this.pager = pager;
        this.physical = physical;
    }

    /** Multiple and moving models have no physical pin objects: creation would answer KErrNotSupported. */
    private void check(String call) {
        if (physical && !pager.config().memoryModel().pagesData()) {
            throw machine.fault("KERN", BAD_PHYSICAL, call + " got a physical pin object, which memory model "
                    + pager.config().memoryModel().id() + " does not have.");
        }
        if (destroyed) {
            throw machine.fault("KERN", physical ? BAD_PHYSICAL : BAD_VIRTUAL,
                    call + " got a pin object that was destroyed.");
        }
    }

    /** A routine for {@code Kern::PinVirtualMemory}: {@code KErrInUse} while something else is pinned. */
    public Frame pin(RemoteBuffer memory, boolean writable) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    check("PinMemory");
                    return pinned != null ? self.leave(KErr.IN_USE.code())
                            : self.call(pager.pin(memory, 0, memory.length(), writable));
                }
                if (self.result() < 0) {
                    return self.leave(self.result());
                }
                pinned = memory;
                return self.leave(0);
            }
        };
    }

    /** Lets the memory go; nothing happens when none is pinned. */
    public void unpin() {
        check("UnpinMemory");
        RemoteBuffer memory = pinned;
        if (memory != null) {
            pager.unpin(memory, 0, memory.length());
            pinned = null;
        }
    }

    /** Unpins and destroys; the object must not be used again. */
    public void destroy() {
        unpin();
        destroyed = true;
    }
}
