// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/**
 * {@code PinFragmentSendReceive} of generation B (fact sheet 7.2): pieces of up to 256 KiB under a pin object, else
 * runs of granules under the pre-allocated lock and its mutex.
 */
final class PinnedFragments extends FragmentedTransfer {
    private static final int BEGIN = 0;
    private static final int NEXT = 1;
    private static final int PINNED = 2;
    private static final int HAVE_MUTEX = 3;
    private static final int LOCKED = 4;
    private static final int SENT = 5;

    private final int id;
    private final int flags;
    private int granule;
    private boolean hasPinObject;
    private boolean hasLock;

    PinnedFragments(PagingHost host, Fragmentation fragmentation, LocalDrive drive, int id, long position,
            RemoteBuffer buffer, int granularity, int flags) {
        super(host, fragmentation, drive, position, buffer, granularity);
        this.id = id;
        this.flags = flags;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc) {
        case BEGIN:
            self.enterCritical();
            pc = NEXT;
            return Next.AGAIN;
        case NEXT:
            return left() <= 0 ? leaveCritical(self, 0) : next(self);
        case PINNED:
            if (self.result() >= 0) {
                return send(self);
            }
            fragmentation.givePinObject();
            hasPinObject = false;
            return fallBack(self);
        case HAVE_MUTEX:
            piece = 0;
            return lockGranule(self);
        case LOCKED:
            return granuleLocked(self, (int) self.result());
        case SENT:
            return sent(self, (int) self.result());
        default:
            throw new IllegalStateException("state " + pc);
        }
    }

    private Next next(SimThread self) {
        hasPinObject = fragmentation.takePinObject();
        if (!hasPinObject) {
            return fallBack(self);
        }
        piece = Math.min(KernelLimits.MAX_PIN_BYTES, left());
        pc = PINNED;
        return self.call(host.pin(buffer, done, piece, id != RequestIds.WRITE));
    }

    private Next fallBack(SimThread self) {
        fragmentation.fellBack();
        pc = HAVE_MUTEX;
        return self.call(fragmentation.mutex().acquire());
    }

    private Next lockGranule(SimThread self) {
        if (granularity == 0) {
            return loopForEver(self);
        }
        granule = Math.min(granularity, left() - piece);
        pc = LOCKED;
        return self.call(host.lockReserved(buffer, done + piece, granule));
    }

    private Next granuleLocked(SimThread self, int locked) {
        piece += granule;
        if (locked == 0 && piece < left()) {
            return lockGranule(self);
        }
        hasLock = locked > 0;
        if (locked <= 0) {
            fragmentation.mutex().release(self);
        }
        return locked < 0 ? leaveCritical(self, locked) : send(self);
    }

    private Next send(SimThread self) {
        pc = SENT;
        return self.call(fragment(self, id, flags));
    }

    private Next sent(SimThread self, int result) {
        if (hasPinObject) {
            host.unpin(buffer, done, piece);
            fragmentation.givePinObject();
        } else if (hasLock) {
            host.unlockReserved(buffer, done + piece - granule, granule);
            fragmentation.mutex().release(self);
        }
        hasPinObject = false;
        hasLock = false;
        if (result != 0) {
            return leaveCritical(self, result);
        }
        done += piece;
        pc = NEXT;
        return Next.AGAIN;
    }
}
