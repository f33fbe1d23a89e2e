// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.LocalMediaSubsystem;
import org.pagewright.kernel.media.PagingHost;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RegisterPagingDevice;
import org.pagewright.kernel.media.RegistrationNotes;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;

/**
 * The generic card controller, which registers media and paging devices in the place of the card driver (fact sheet 4.5).
 */
public final class MmcController {
    /**
     * {@code TDemandPagingInfo}, which the stack answers to {@code KInterfaceDemandPagingInfo}.
     *
     * @param pagingDrives   {@code iPagingDriveList}
     * @param typeBits       {@code iPagingType}
     * @param readShift      {@code iReadShift}
     * @param numPages       {@code iNumPages}
     * @param writeProtected {@code iWriteProtected}
     * @param slot           {@code iSlotNumber}
     */
    public record PagingInfo(List<Integer> pagingDrives, int typeBits, int readShift, int numPages,
            boolean writeProtected, int slot) {
        /** Copies the list. */
        public PagingInfo {
            pagingDrives = List.copyOf(pagingDrives);
        }
    }

    private final LocalMediaSubsystem subsystem;
    private final PagingHost host;
    private final MediaDevice first;
    private final List<PrimaryMedia> slots;
    private final List<Integer> drives;
    private final int mediaCount;
    private final @Nullable PagingInfo paging;
    private final RegistrationNotes notes;
    private final Observer observer;

    /** Hears of each call and its answer. */
    @FunctionalInterface
    public interface Observer {
        /** One registration call. */
        void registered(String function, int result);
    }

    /**
     * @param first      media id of the first slot
     * @param slots      one primary media a slot
     * @param drives     drives of all slots, divided evenly
     * @param mediaCount media of all slots, divided evenly
     * @param paging     what the stack tells; null when it has no such interface
     */
    public MmcController(LocalMediaSubsystem subsystem, PagingHost host, MediaDevice first, List<PrimaryMedia> slots,
            List<Integer> drives, int mediaCount, @Nullable PagingInfo paging, RegistrationNotes notes,
            Observer observer) {
        this.subsystem = subsystem;
        this.host = host;
        this.first = first;
        this.slots = List.copyOf(slots);
        this.drives = List.copyOf(drives);
        this.mediaCount = mediaCount;
        this.paging = paging;
        this.notes = notes;
        this.observer = observer;
    }

    /** A routine that registers slot after slot; its result is the first error. */
    public Frame register(String name) {
        return new Frame() {
            private int slot;

            @Override
            protected Next step(SimThread self) {
                if (drives.size() < slots.size() || mediaCount < slots.size()) {
                    return self.leave(KErr.ARGUMENT.code());
                }
                if (pc == 1) {
                    pc = 0;
                    PagingInfo info = paging;
                    if (info != null && info.slot() == slot) {
                        observer.registered("LocDrv::RegisterPagingDevice", (int) self.result());
                    }
                    slot++;
                    if (self.result() != 0 && self.result() != KErr.NOT_SUPPORTED.code()) {
                        return self.leave(self.result());
                    }
                }
                return slot == slots.size() ? self.leave(0) : registerSlot(self);
            }

            private Next registerSlot(SimThread self) {
                int drivesEach = drives.size() / slots.size();
                MediaDevice device = MediaDevice.values()[first.ordinal() + slot];
                int error = subsystem.registerMediaDevice(device,
                        drives.subList(slot * drivesEach, (slot + 1) * drivesEach), slots.get(slot),
                        mediaCount / slots.size(), name);
                observer.registered("LocDrv::RegisterMediaDevice", error);
                PagingInfo info = paging;
                if (error != 0) {
                    return self.leave(error);
                }
                observer.registered("LocDrv::RegisterDmaDevice", subsystem.registerDmaDevice(slots.get(slot)));
                pc = 1;
                return info == null || info.slot() != slot ? self.go(0)
                        : self.call(new RegisterPagingDevice(subsystem, host, slots.get(slot), info.pagingDrives(),
                                info.typeBits(), info.readShift(), info.numPages(), notes));
            }
        };
    }
}
