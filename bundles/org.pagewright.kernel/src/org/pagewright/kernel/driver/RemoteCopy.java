// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.RequestFlags;
import org.pagewright.kernel.thread.FastMutex;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelGeneration;

/** {@code ReadRemote} and {@code WriteRemote} as the driver calls them, with the mistakes it can make around them. */
final class RemoteCopy {
    private static final long COPY_NANOS_PER_KIB = 500;
    /** What the processor does when DMA moves the data: it makes its cache agree with memory. */
    private static final long SYNC_NANOS_PER_KIB = 50;

    private final DriverSetup setup;
    private final KernelMutex driverMutex;
    private final FastMutex driverFastMutex;

    RemoteCopy(Machine machine, DriverSetup setup) {
        this.setup = setup;
        driverMutex = new KernelMutex(machine, setup.settings().prefix() + "Power", MutexOrder.POWER_MGR);
        driverFastMutex = new FastMutex(setup.settings().prefix() + "Fast", false);
    }

    /** A routine that moves a piece between bounce buffer and remote memory; its result is an error code. */
    Frame copy(DriveRequest request, int done, byte[] bounce, int length, boolean toRemote) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                RemoteBuffer remote = request.remote();
                if (remote == null) {
                    return self.leave(KErr.BAD_DESCRIPTOR.code());
                }
                int at = request.remoteOffset() + done;
                switch (pc++) {
                case 0:
                    return take(self);
                case 1:
                    checkNaked(self, request, toRemote);
                    return toRemote && isRefused(self, request) ? self.leave(refused(self))
                            : self.call(remote.touch(at, length, toRemote));
                case 2:
                    give(self);
                    return self.result() != 0 ? self.leave(KErr.BAD_DESCRIPTOR.code())
                            : self.compute((request.has(RequestFlags.PHYS_ADDR) ? SYNC_NANOS_PER_KIB
                                    : COPY_NANOS_PER_KIB) * (length + 1023 >> 10));
                default:
                    if (toRemote) {
                        remote.write(at, bounce, 0, length);
                    } else {
                        remote.read(at, bounce, 0, length);
                    }
                    return self.leave(0);
                }
            }
        };
    }

    private Next take(SimThread self) {
        if (setup.makes(Mistake.MUTEX_AROUND_COPY)) {
            self.enterCritical();
            return self.call(driverMutex.acquire());
        }
        return setup.makes(Mistake.FAST_MUTEX_AROUND_COPY) ? self.call(driverFastMutex.acquire()) : Next.AGAIN;
    }

    private void give(SimThread self) {
        if (setup.makes(Mistake.MUTEX_AROUND_COPY)) {
            driverMutex.release(self);
            self.leaveCritical();
        } else if (setup.makes(Mistake.FAST_MUTEX_AROUND_COPY)) {
            driverFastMutex.release(self);
        }
    }

    /** With data paging a client's buffer is a prepared one, and the forms with a plain address stop the kernel (6.5). */
    private void checkNaked(SimThread self, DriveRequest request, boolean toRemote) {
        if (setup.makes(Mistake.NAKED_POINTER) && request.has(RequestFlags.CLIENT_BUFFER)) {
            throw self.machine().fault(
                    toRemote ? KernelCheck.RAW_WRITE_OF_CLIENT_BUFFER : KernelCheck.RAW_READ_OF_CLIENT_BUFFER,
                    "Thread " + self.name() + " reaches the client buffer of " + request.describe()
                            + " through a plain address; with data paging only the prepared buffer may be used.");
        }
    }

    /**
     * {@code WriteRemoteRaw} does not know of kernel buffers (6.5). A page-in names no remote thread, so the thread that
     * waits for the page stands in: its process may not write at the address of the pager's buffer, and
     * {@code Kern::ThreadRawWrite} answers {@code KErrBadDescriptor}. How the classic generation ends, where only
     * WriteToPageHandler reaches the buffer, no public source tells; here the null thread is used.
     */
    private boolean isRefused(SimThread self, DriveRequest request) {
        if (!setup.makes(Mistake.RAW_WRITE_TO_PAGE) || !request.isPageIn() || request.has(RequestFlags.CLIENT_BUFFER)) {
            return false;
        }
        if (setup.generation() == KernelGeneration.CLASSIC) {
            throw self.machine().fault(KernelCheck.DATA_ABORT,
                    "A write to remote memory other than WriteToPageHandler in " + request.describe()
                            + " used the remote thread, which is null for a page-in: a data abort in thread "
                            + self.name() + ".");
        }
        return true;
    }

    private int refused(SimThread self) {
        give(self);
        return KErr.BAD_DESCRIPTOR.code();
    }
}
