// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.WaitTarget;
import org.pagewright.model.MediaDevice;

/**
 * {@code DPrimaryMediaBase} and {@code DMedia}: power state, queues and driver of one media. All handling runs on the
 * thread of {@link #dfcQueue()}; without one it runs on the caller's.
 */
public final class PrimaryMedia {
    /** Priority of the DFC for ordinary requests (fact sheet 6.3). */
    static final int MESSAGE_DFC_PRIORITY = 1;

    private final Machine machine;
    private final MediaRequests requests = new MediaRequests(this);
    private final DriverLife life;
    private @Nullable DfcQueue dfcQueue;
    private @Nullable MessageQueue messageQueue;
    private @Nullable MediaPagingDevice pagingDevice;
    private @Nullable LocalMediaSubsystem subsystem;
    private @Nullable Dfc openDfc;
    private @Nullable Dfc changeDfc;
    private boolean present = true;
    private MediaDevice device = MediaDevice.FIXED_0;
    private final List<LocalDrive> localDrives = new ArrayList<>();
    private int id = -1;
    private int registeredDrives;
    private boolean receiving;
    private boolean romPaging;
    private boolean dataPaging;
    private boolean dma;

    /** A media that nothing was registered for yet. */
    public PrimaryMedia(Machine machine) {
        this.machine = machine;
        life = new DriverLife(machine.events());
    }

    /** {@code iDfcQ = ...}; it takes effect only before registration (fact sheet 3.2, step 3). */
    public void setDfcQueue(DfcQueue queue) {
        dfcQueue = queue;
    }

    /** Time from power on to the first access. */
    public void setPowerUpNanos(long nanos) {
        life.setPowerUpNanos(nanos);
    }

    /** {@code Create}: attaches the queue, if there is one by now. */
    void create(LocalMediaSubsystem owner, MediaDevice mediaDevice, int mediaId) {
        subsystem = owner;
        device = mediaDevice;
        id = mediaId;
        DfcQueue queue = dfcQueue;
        if (queue != null) {
            String name = "media " + mediaId;
            messageQueue = new MessageQueue(
                    new Dfc(name + " messages", queue, MESSAGE_DFC_PRIORITY, requests::ordinaryDfc));
            changeDfc = new Dfc(name + " change", queue, DfcQueue.MAX_PRIORITY, requests::mediaChange);
            openDfc = new Dfc(name + " open", queue, MESSAGE_DFC_PRIORITY, requests::open);
            if (receiving) {
                receive();
            }
        }
    }

    /**
     * Starts to deliver messages: {@code iMsgQ.Receive()}; legal before registration. Without an attached queue it
     * stays without effect.
     */
    public void receive() {
        receiving = true;
        MessageQueue queue = messageQueue;
        if (queue != null) {
            queue.receive();
        }
    }

    /** Whether {@code iMsgQ} delivers. */
    public boolean isReceiving() {
        MessageQueue queue = messageQueue;
        return queue != null && queue.isReceiving();
    }

    /** A routine that sends a request and waits for its completion; its result is the completion code. */
    public Frame sendReceive(DriveRequest request) {
        return requests.sendReceive(request);
    }

    /** A routine for drivers: completes a request and then runs what was put off. */
    public Frame complete(DriveRequest request, int code) {
        return requests.complete(request, code);
    }

    /** What a deferred request waits for. */
    @Nullable
    WaitTarget deferredBehind(DriveRequest request) {
        MediaDriver current = driver();
        return current == null ? null : current.deferredBehind(request);
    }

    /** The card was pulled out and another, or the same, put in: told by the hardware, at interrupt level. */
    public void mediaChanged() {
        Dfc dfc = changeDfc;
        if (dfc != null) {
            dfc.add();
        }
    }

    /** Whether a card is in; requests to an empty slot end with {@code KErrNotReady}. */
    public void setPresent(boolean isThere) {
        present = isThere;
        mediaChanged();
    }

    boolean isPresent() {
        return present;
    }

    /** How often the media was changed. */
    public int changes() {
        return life.changes();
    }

    /** Media that stack on a drive of this one, directly. */
    List<PrimaryMedia> extensionsAbove() {
        LocalMediaSubsystem owner = subsystem;
        return owner == null ? List.of()
                : owner.media().stream().filter(other -> other.registeredLocalDrives()
                        .stream().map(LocalDrive::next).anyMatch(below -> below != null && below.media() == this))
                        .toList();
    }

    /** Counts a client; the driver closes behind the last, never on media that anything is paged from or to. */
    void connection(boolean connects) {
        life.connection(connects, isPagingMedia());
    }

    /** Clients connected now, extensions among them. */
    public int connections() {
        return life.connections();
    }

    /** Drives of this media whose partition is known. */
    int openPartitions() {
        return (int) localDrives.stream().filter(drive -> drive.partition() != null).count();
    }

    void powerUp() {
        life.powerUp(openDfc);
    }

    /** Its driver and power. */
    DriverLife life() {
        return life;
    }

    // --- state ------------------------------------------------------------------------------------------------

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** {@code iDfcQ}. */
    public @Nullable DfcQueue dfcQueue() {
        return dfcQueue;
    }

    @Nullable
    MessageQueue messageQueue() {
        return messageQueue;
    }

    MediaRequests requests() {
        return requests;
    }

    /** The driver, null before the media was opened. */
    public @Nullable MediaDriver driver() {
        return life.driver();
    }

    /** The paging device, null when none was registered. */
    public @Nullable MediaPagingDevice pagingDevice() {
        return pagingDevice;
    }

    /** {@code iPagingMedia}. */
    public boolean isPagingMedia() {
        return pagingDevice != null;
    }

    /** {@code iRomPagingMedia}. */
    public boolean isRomPagingMedia() {
        return romPaging;
    }

    /** {@code iDataPagingMedia}. */
    public boolean isDataPagingMedia() {
        return dataPaging;
    }

    /** Whether a DMA helper moves data of its drives, so that the processor does not copy it. */
    public boolean hasDma() {
        return dma;
    }

    void useDma() {
        dma = true;
    }

    void setPagingDevice(MediaPagingDevice paging) {
        pagingDevice = paging;
    }

    void setRomPaging() {
        romPaging = true;
    }

    void setDataPaging() {
        dataPaging = true;
        life.keepOpen();
    }

    /** Media slot, -1 before registration. */
    public int id() {
        return id;
    }

    /** The device it was registered under. */
    public MediaDevice device() {
        return device;
    }

    /** The subsystem it is registered with. */
    @Nullable
    LocalMediaSubsystem subsystem() {
        return subsystem;
    }

    /** {@code DataPagingDfcQ}: whether data is paged to this media or to another one on its queue. */
    boolean sharesDataPagingQueue() {
        LocalMediaSubsystem of = subsystem;
        PrimaryMedia data = of == null ? null : of.dataPagingMedia();
        return data != null && data.dfcQueue() == dfcQueue();
    }

    /** How often its driver, or the opening of the media, put a request off. */
    public long deferrals() {
        return requests.deferrals();
    }

    /** Power and driver state. */
    public MediaState state() {
        return life.state();
    }

    /** Partitions the driver reported. */
    public List<Partition> partitions() {
        return life.partitions();
    }

    /** Bit n is set when drive n was registered by this media. */
    public int registeredDrives() {
        return registeredDrives;
    }

    /** Its local drives in the order of the list it was registered with, hooked ones too. */
    public List<LocalDrive> registeredLocalDrives() {
        return List.copyOf(localDrives);
    }

    void registerDrive(LocalDrive drive) {
        int number = drive.number();
        localDrives.add(drive);
        registeredDrives |= 1 << number;
    }
}
