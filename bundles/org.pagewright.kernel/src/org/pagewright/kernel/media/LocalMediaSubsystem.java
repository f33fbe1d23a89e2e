// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.PagingType;

/** {@code LocDrv}: TheDrives, TheMedia, ThePagingDevices and the registration of media devices (fact sheet 3.2). */
public final class LocalMediaSubsystem {
    private final Machine machine;
    private final @Nullable LocalDrive[] drives = new @Nullable LocalDrive[KernelLimits.MAX_LOCAL_DRIVES];
    private final @Nullable PrimaryMedia[] media = new @Nullable PrimaryMedia[KernelLimits.MAX_MEDIA];
    private final List<MediaDriverFactory> factories = new ArrayList<>();
    private int usedMedia;
    private @Nullable PrimaryMedia romPagingMedia;
    private @Nullable PrimaryMedia dataPagingMedia;
    private int fragmentPages;

    /** @param machine the machine it runs on */
    public LocalMediaSubsystem(Machine machine) {
        this.machine = machine;
    }

    /** {@code Kern::InstallPhysicalDevice}: the first factory of a name survives (fact sheet 4.3). */
    public int installPhysicalDevice(MediaDriverFactory factory) {
        if (factories.stream().anyMatch(f -> f.name().equals(factory.name()))) {
            return KErr.ALREADY_EXISTS.code();
        }
        factories.add(factory);
        return KErr.NONE.code();
    }

    /** {@code LocDrv::RegisterMediaDevice}, with its side effects on every path: nothing is rolled back. */
    public int registerMediaDevice(MediaDevice device, List<Integer> driveList, PrimaryMedia primary, int mediaCount,
            String name) {
        if (usedMedia + mediaCount > KernelLimits.MAX_MEDIA) {
            return KErr.IN_USE.code();
        }
        for (int i = 0; i < mediaCount; i++) {
            PrimaryMedia slot = i == 0 ? primary : new PrimaryMedia(machine);
            slot.create(this, device, usedMedia + i);
            media[usedMedia + i] = slot;
        }
        usedMedia += mediaCount;
        int index = 0;
        for (int number : driveList) {
            if (number != -1) {
                int error = hook(device, number, primary, name, index);
                if (error != 0) {
                    return error;
                }
            }
            index++;
        }
        return KErr.NONE.code();
    }

    /** {@code LocDrv::RegisterDmaDevice}: the drives of the media get a DMA helper (fact sheet 3.1, 6.2). */
    public int registerDmaDevice(PrimaryMedia primary) {
        primary.useDma();
        return KErr.NONE.code();
    }

    private int hook(MediaDevice device, int number, PrimaryMedia primary, String name, int index) {
        if (number < 0 || number >= KernelLimits.MAX_LOCAL_DRIVES) {
            // No fault of the kernel: it goes on with other variables overwritten, and what follows depends on the link map.
            throw machine.fault("UNDEFINED", 0, "RegisterMediaDevice of " + name + " indexes TheDrives with " + number
                    + ": the kernel does not check the range and writes outside the array.");
        }
        LocalDrive occupant = drives[number];
        if (!device.isExtension() && occupant != null) {
            return KErr.IN_USE.code();
        }
        if (device.isExtension() && occupant == null) {
            return KErr.NOT_READY.code();
        }
        var drive = new LocalDrive(number, primary, name, occupant);
        drive.partition(device.isExtension() ? primary.registeredLocalDrives().size() : index);
        drives[number] = drive;
        primary.registerDrive(drive);
        if (occupant != null) {
            occupant.media().connection(true);
            moveRomPageIns(occupant.media(), number);
        }
        return KErr.NONE.code();
    }

    /** ROM page-ins of a media without a ROM partition name its first drive, which must not be a hooked one. */
    private void moveRomPageIns(PrimaryMedia below, int hooked) {
        MediaPagingDevice paging = below.pagingDevice();
        if (paging == null || !paging.serves(PagingType.ROM) || paging.romDrive() != null
                || paging.firstDrive() != hooked) {
            return;
        }
        List<LocalDrive> left = drivesOf(below);
        if (left.isEmpty()) {
            throw machine.fault(KernelCheck.LAST_ROM_DRIVE_HOOKED,
                    "Drive " + hooked + " was the last that media " + below.id()
                            + " owned directly, and ROM is paged through its drives.");
        }
        paging.setFirstDrive(left.get(0).number());
    }

    @Nullable
    MediaDriver openDriver(PrimaryMedia of) {
        MediaDriverFactory best = null;
        for (MediaDriverFactory factory : factories) {
            if (factory.device() == of.device() && (best == null || factory.priority() > best.priority())) {
                best = factory;
            }
        }
        return best == null ? null : best.create().apply(of);
    }

    /** The drive with this number, the extension on top when one is hooked; null when empty. */
    public @Nullable LocalDrive drive(int number) {
        return number >= 0 && number < drives.length ? drives[number] : null;
    }

    /** Drives in ascending order. */
    public List<LocalDrive> drives() {
        var list = new ArrayList<LocalDrive>();
        for (LocalDrive drive : drives) {
            if (drive != null) {
                list.add(drive);
            }
        }
        return list;
    }

    /** Media in the order of registration. */
    public List<PrimaryMedia> media() {
        var list = new ArrayList<PrimaryMedia>();
        for (PrimaryMedia entry : media) {
            if (entry != null) {
                list.add(entry);
            }
        }
        return list;
    }

    /** Drives that belong directly to a media, ascending. */
    List<LocalDrive> drivesOf(PrimaryMedia of) {
        return drives().stream().filter(d -> d.media() == of).toList();
    }

    /** Whether some paging device registered so far serves these type bits. */
    boolean isTaken(int typeBit) {
        for (PrimaryMedia entry : media()) {
            MediaPagingDevice paging = entry.pagingDevice();
            if (paging != null && (paging.typeBits() & typeBit) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code TheRomPagingMedia}. */
    public @Nullable PrimaryMedia romPagingMedia() {
        return romPagingMedia;
    }

    /** {@code TheDataPagingMedia}. */
    public @Nullable PrimaryMedia dataPagingMedia() {
        return dataPagingMedia;
    }

    /** {@code DataPagingDeviceRegistered}. */
    public boolean isDataPagingRegistered() {
        return dataPagingMedia != null;
    }

    /** The largest NUM_PAGES ever registered: the fragment granularity of the whole system in pages. */
    public int fragmentPages() {
        return fragmentPages;
    }

    void growFragments(int pages) {
        fragmentPages = Math.max(fragmentPages, pages);
    }

    void setRomPagingMedia(PrimaryMedia of) {
        romPagingMedia = of;
    }

    void setDataPagingMedia(PrimaryMedia of) {
        dataPagingMedia = of;
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }
}
