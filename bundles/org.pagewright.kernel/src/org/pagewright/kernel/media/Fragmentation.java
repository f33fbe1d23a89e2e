// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.KernelLimits;

/**
 * What all drive threads share for fragmented requests: pin objects, the pre-allocated lock and its mutex (7.2, 7.3).
 */
public final class Fragmentation {
    private final KernelMutex mutex;
    private final KernelGeneration generation;
    private final boolean concurrent;
    private final boolean switchedOff;
    private int pinObjects = KernelLimits.PIN_OBJECTS;
    private long fragments;
    private long chains;
    private long fallbacks;

    /**
     * @param concurrent  generation A: built with {@code __ALLOW_CONCURRENT_FRAGMENTATION__}
     * @param switchedOff requests are never split or pinned, as if the subsystem did not know of paging
     */
    public Fragmentation(Machine machine, KernelGeneration generation, boolean concurrent, boolean switchedOff) {
        this.generation = generation;
        this.concurrent = concurrent;
        this.switchedOff = switchedOff;
        mutex = new KernelMutex(machine, "FragmentationMutex", MutexOrder.NONE);
    }

    /** Leaves so many pin objects, for runs that are to show the fallback. */
    public void limitPinObjects(int count) {
        pinObjects = count;
    }

    boolean takePinObject() {
        if (pinObjects == 0) {
            return false;
        }
        pinObjects--;
        return true;
    }

    void givePinObject() {
        pinObjects++;
    }

    void sentFragment() {
        fragments++;
    }

    void beganChain() {
        chains++;
    }

    void fellBack() {
        fallbacks++;
    }

    KernelMutex mutex() {
        return mutex;
    }

    KernelGeneration generation() {
        return generation;
    }

    boolean isConcurrent() {
        return concurrent;
    }

    boolean isSwitchedOff() {
        return switchedOff;
    }

    /** Pieces sent. */
    public long fragments() {
        return fragments;
    }

    /** Requests that went through pinning or locking. */
    public long chains() {
        return chains;
    }

    /** Pieces that used the pre-allocated lock. */
    public long fallbacks() {
        return fallbacks;
    }
}
