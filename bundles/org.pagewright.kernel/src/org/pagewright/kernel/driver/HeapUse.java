// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.function.Supplier;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelHeap;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** {@code Kern::Alloc} and {@code Kern::Free} around nothing: takes and releases the heap mutex, then goes on. */
final class HeapUse extends Frame {
    private final KernelMutex heap;
    private final Supplier<Next> then;

    HeapUse(KernelMutex heap, Supplier<Next> then) {
        this.heap = heap;
        this.then = then;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc++) {
        case 0:
            self.enterCritical();
            return self.call(new KernelHeap(self.machine(), heap).use());
        default:
            self.leaveCritical();
            return then.get();
        }
    }
}
