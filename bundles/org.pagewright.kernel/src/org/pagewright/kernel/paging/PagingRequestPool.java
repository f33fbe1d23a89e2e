// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/** Request objects that limit how many page-ins run at once (fact sheet 6.6). */
final class PagingRequestPool {
    /** What {@link #acquireFor} answers when the fault has to look at the page again. */
    static final int RETRY = -1;
    private static final int NONE = -1;

    private final Machine machine;
    private final String prefix;
    private final int multiplier;
    private final int increment;
    private final List<KernelMutex> objects = new ArrayList<>();
    /** The page that each object reads, or none. */
    private final List<Integer> reading = new ArrayList<>();
    private int seed;

    /** The pool of the multiple and moving models. */
    static PagingRequestPool global(Machine machine) {
        return new PagingRequestPool(machine, "PagingRequest-", 0, 69_069, 41);
    }

    /** The pool of one device on the flexible model. */
    static PagingRequestPool ofDevice(Machine machine, String device) {
        var pool = new PagingRequestPool(machine, device + ".PageReadRequest-", 33_333, 69_069, 1);
        pool.grow();
        return pool;
    }

    private PagingRequestPool(Machine machine, String prefix, int seed, int multiplier, int increment) {
        this.machine = machine;
        this.prefix = prefix;
        this.seed = seed;
        this.multiplier = multiplier;
        this.increment = increment;
    }

    /** Adds the objects of one device. */
    void grow() {
        for (int i = 0; i < KernelLimits.PAGING_REQUESTS_PER_DEVICE; i++) {
            objects.add(new KernelMutex(machine, prefix + objects.size(), MutexOrder.PAGE_IN));
            reading.add(NONE);
        }
    }

    int size() {
        return objects.size();
    }

    /** Index of the object to use: the first free one, else a random one that has to be waited for. */
    int pick() {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).owner() == null) {
                return i;
            }
        }
        seed = seed * multiplier + increment;
        return (int) ((Integer.toUnsignedLong(seed) * objects.size()) >>> 32);
    }

    KernelMutex object(int index) {
        return objects.get(index);
    }

    /** A routine that takes an object; its result is the object's index. */
    Frame acquire() {
        return new Frame() {
            private int index;

            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    if (objects.isEmpty()) {
                        throw machine.fault("DEMAND-PAGING", 9,
                                "Thread " + self.name() + " took a page fault before a paging device was installed.");
                    }
                    index = pick();
                    return self.call(objects.get(index).acquire());
                }
                return self.leave(index);
            }
        };
    }

    /**
     * A routine that takes an object to read one page of the flexible model (fact sheet 6.6). A page that is being written
     * out is waited for, and one that is being read, too: then the answer can be {@link #RETRY}.
     *
     * @param cleaning the mutex under which pages are written out
     * @param written  whether the page is being written out
     */
    Frame acquireFor(int page, KernelMutex cleaning, BooleanSupplier written) {
        return new Frame() {
            private int index;

            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    if (written.getAsBoolean()) {
                        return self.call(cleaning.acquire());
                    }
                    pc = 2;
                    int same = reading.indexOf(page);
                    index = same >= 0 ? same : pick();
                    return self.call(objects.get(index).acquire());
                case 1:
                    cleaning.release(self);
                    return self.leave(RETRY);
                default:
                    if (reading.contains(page) || written.getAsBoolean()) {
                        objects.get(index).release(self);
                        return self.leave(RETRY);
                    }
                    reading.set(index, page);
                    return self.leave(index);
                }
            }
        };
    }

    /** Gives an object back. */
    void release(SimThread self, int index) {
        reading.set(index, NONE);
        objects.get(index).release(self);
    }

    long contentions() {
        return objects.stream().mapToLong(KernelMutex::contentions).sum();
    }
}
