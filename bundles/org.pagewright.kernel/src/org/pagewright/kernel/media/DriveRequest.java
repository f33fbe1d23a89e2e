// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;
import org.pagewright.kernel.trace.EventColumns;

/** {@code TLocDrvRequest}: the message that carries one request to a local drive (fact sheet 6.1). */
public final class DriveRequest implements WaitTarget {
    /** Where a request is on its way. */
    public enum State {
        FREE, QUEUED, DEFERRED, IN_DRIVER, COMPLETED
    }

    private final int id;
    private final LocalDrive drive;
    private final @Nullable RemoteBuffer remote;
    private final @Nullable SimThread client;
    private long position;
    private long length;
    private final int remoteOffset;
    private int flags;
    private State state = State.FREE;
    private int result;
    private int deferrals;
    private int link;
    private boolean caps;
    private DriveCaps capsAnswer = DriveCaps.NONE;
    private @Nullable SimThread sender;

    /**
     * @param position     byte position on the drive, or on the media when {@link RequestFlags#ADJUSTED} is set
     * @param length       bytes
     * @param client       the thread whose memory the buffer is ({@code RemoteThread}), null for kernel memory
     * @param remote       the buffer, null for requests without data
     * @param remoteOffset first byte of the buffer that belongs to this request
     */
    public DriveRequest(int id, LocalDrive drive, long position, long length, int flags, @Nullable SimThread client,
            @Nullable RemoteBuffer remote, int remoteOffset) {
        this.id = id;
        this.drive = drive;
        this.position = position;
        this.length = length;
        this.flags = flags;
        this.client = client;
        this.remote = remote;
        this.remoteOffset = remoteOffset;
    }

    /** Number of {@link RequestIds}. */
    public int id() {
        return id;
    }

    /** The drive it is for. */
    public LocalDrive drive() {
        return drive;
    }

    /** Byte position. */
    public long position() {
        return position;
    }

    /** Bytes. */
    public long length() {
        return length;
    }

    /** Flags of {@link RequestFlags}. */
    public int flags() {
        return flags;
    }

    /** Whether all these flags are set. */
    public boolean has(int mask) {
        return (flags & mask) == mask;
    }

    /** {@code PageInRequest(req)}: a paging request that reads. */
    public boolean isPageIn() {
        return has(RequestFlags.PAGING)
                && (id == RequestIds.ROM_PAGE_IN || id == RequestIds.CODE_PAGE_IN || id == RequestIds.READ);
    }

    /** {@code PageOutRequest(req)}. */
    public boolean isPageOut() {
        return has(RequestFlags.PAGING) && id == RequestIds.WRITE;
    }

    /** {@code PagingRequest(req)}. */
    public boolean isPaging() {
        return has(RequestFlags.PAGING);
    }

    /** Whether this is a piece of a generation A fragmented write. */
    public boolean isWriteFragment() {
        return id == RequestIds.WRITE_FRAGMENT || id == RequestIds.WRITE_FRAGMENT_LAST;
    }

    /** The buffer; null for requests without data. */
    public @Nullable RemoteBuffer remote() {
        return remote;
    }

    /** First byte of the buffer that belongs to this request. */
    public int remoteOffset() {
        return remoteOffset;
    }

    /** The thread whose memory the buffer is. */
    public @Nullable SimThread client() {
        return client;
    }

    /** Where it is. */
    public State state() {
        return state;
    }

    /** Completion code. */
    public int result() {
        return result;
    }

    /** How often the driver put it off. */
    public int deferrals() {
        return deferrals;
    }

    /** Its number in the run and its drive, as the trace tells them; 0 before it was sent. */
    public int link() {
        return link;
    }

    /** The answer to {@link RequestIds#CAPS}. */
    public DriveCaps caps() {
        return capsAnswer;
    }

    /** Answers {@link RequestIds#CAPS}. */
    public void answerCaps(DriveCaps answer) {
        capsAnswer = answer;
        caps = true;
    }

    /** Whether the driver filled the capability structure. */
    public boolean isCapsAnswered() {
        return caps;
    }

    /** Cuts what lies behind the end of the partition off. */
    void clip(long most) {
        length = Math.min(length, most);
    }

    void adjust(long by) {
        position += by;
        flags |= RequestFlags.ADJUSTED;
    }

    void sent(SimThread by) {
        sender = by;
        link = EventColumns.link(by.machine().nextRequestNumber(), drive.number());
        state = State.QUEUED;
    }

    void deferred() {
        state = State.DEFERRED;
        deferrals++;
    }

    void checkDeadlock() {
        SimThread waiting = sender;
        if (waiting != null && waiting.waitingFor() == this) {
            waiting.machine().checkDeadlock(waiting);
        }
    }

    void inDriver() {
        state = State.IN_DRIVER;
    }

    void completed(int code) {
        state = State.COMPLETED;
        result = code;
        SimThread waiting = sender;
        if (waiting != null && waiting.waitingFor() == this) {
            waiting.wake(code);
        }
    }

    @Override
    public String describe() {
        String where = switch (state) {
        case QUEUED -> ", queued for its DFC thread";
        case DEFERRED -> drive.media().state() == MediaState.READY ? ", put off by its driver"
                : ", put off until its media is open";
        case IN_DRIVER -> ", started by its driver";
        case FREE, COMPLETED -> "";
        };
        return RequestIds.name(id) + " on drive " + drive.number() + where;
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        PrimaryMedia media = drive.media();
        if (state == State.DEFERRED) {
            return media.deferredBehind(this);
        }
        var queue = media.dfcQueue();
        return queue == null ? null : queue.thread();
    }
}
