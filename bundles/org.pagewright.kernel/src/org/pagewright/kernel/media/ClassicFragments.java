// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/**
 * The fragmented write of generation A (fact sheet 7.3): pieces of NUM_PAGES pages, ids 17 and at last 18, each locked
 * by the client's thread while it is in the driver.
 */
final class ClassicFragments extends FragmentedTransfer {
    private static final int BEGIN = 0;
    private static final int NEXT = 1;
    private static final int HAVE_MUTEX = 2;
    private static final int LOCKED = 3;
    private static final int SENT = 4;

    private boolean hasLock;

    ClassicFragments(PagingHost host, Fragmentation fragmentation, LocalDrive drive, long position,
            RemoteBuffer buffer, int granularity) {
        super(host, fragmentation, drive, position, buffer, granularity);
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc) {
        case BEGIN:
            self.enterCritical();
            pc = fragmentation.isConcurrent() ? NEXT : HAVE_MUTEX;
            return fragmentation.isConcurrent() ? Next.AGAIN : self.call(fragmentation.mutex().acquire());
        case NEXT:
            if (left() <= 0) {
                return finish(self, 0);
            }
            pc = HAVE_MUTEX;
            return fragmentation.isConcurrent() ? self.call(fragmentation.mutex().acquire()) : Next.AGAIN;
        case HAVE_MUTEX:
            if (granularity == 0) {
                return loopForEver(self);
            }
            piece = Math.min(granularity, left());
            pc = LOCKED;
            return self.call(host.lockReserved(buffer, done, piece));
        case LOCKED:
            return locked(self, (int) self.result());
        case SENT:
            return sent(self, (int) self.result());
        default:
            throw new IllegalStateException("state " + pc);
        }
    }

    private Next locked(SimThread self, int result) {
        if (result < 0) {
            if (fragmentation.isConcurrent()) {
                fragmentation.mutex().release(self);
            }
            return finish(self, result);
        }
        hasLock = result > 0;
        pc = SENT;
        return self.call(fragment(self,
                piece >= left() ? RequestIds.WRITE_FRAGMENT_LAST : RequestIds.WRITE_FRAGMENT, 0));
    }

    private Next sent(SimThread self, int result) {
        if (hasLock) {
            host.unlockReserved(buffer, done, piece);
        }
        if (fragmentation.isConcurrent()) {
            fragmentation.mutex().release(self);
        }
        if (result != 0) {
            return finish(self, result);
        }
        done += piece;
        pc = NEXT;
        return Next.AGAIN;
    }

    private Next finish(SimThread self, int result) {
        if (!fragmentation.isConcurrent()) {
            fragmentation.mutex().release(self);
        }
        return leaveCritical(self, result);
    }
}
