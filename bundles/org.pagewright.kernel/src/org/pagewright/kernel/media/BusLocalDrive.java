// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;

/**
 * {@code TBusLocalDrive}: the handle a file-server thread has on a local drive. Every client buffer is touched on the
 * client's thread or through the subsystem's pinning, so each may be paged out (t_tbus_datapaging).
 */
public final class BusLocalDrive {
    /** {@code KMaxMediaPassword}. */
    public static final int PASSWORD_BYTES = 16;
    /** Bytes of {@code TLocalDriveCaps} that {@link #caps} fills. */
    public static final int CAPS_BYTES = 32;

    private final LocalMediaSubsystem subsystem;
    private final PagingHost host;
    private final Fragmentation fragmentation;
    private final int number;
    private @Nullable SimThread owner;

    /** A handle that is not connected. */
    public BusLocalDrive(LocalMediaSubsystem subsystem, PagingHost host, Fragmentation fragmentation, int number) {
        this.subsystem = subsystem;
        this.host = host;
        this.fragmentation = fragmentation;
        this.number = number;
    }

    /** A routine that connects the running thread; {@code KErrNotReady} where there is no drive. */
    public Frame connect() {
        return then(() -> message(RequestIds.CONNECT, 0, 0, null), self -> owner = self);
    }

    /** A routine that disconnects. */
    public Frame disconnect() {
        return then(() -> message(RequestIds.DISCONNECT, 0, 0, null), self -> owner = null);
    }

    private Frame message(int id, long position, long length, @Nullable RemoteBuffer kernel) {
        LocalDrive drive = subsystem.drive(number);
        if (drive == null) {
            return answer(KErr.NOT_READY);
        }
        return drive.media().sendReceive(new DriveRequest(id, drive, position, length, 0, null, kernel, 0));
    }

    private static Frame then(Supplier<Frame> work, Consumer<SimThread> whenGood) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(work.get());
                }
                if (self.result() == 0) {
                    whenGood.accept(self);
                }
                return self.leave(self.result());
            }
        };
    }

    /** A routine that writes {@code TLocalDriveCaps} into a client's buffer. */
    public Frame caps(RemoteBuffer client) {
        return new Frame() {
            private @Nullable DriveRequest request;

            @Override
            protected Next step(SimThread self) {
                LocalDrive drive = subsystem.drive(number);
                DriveRequest sent = request;
                if (drive == null) {
                    return self.leave(KErr.NOT_READY.code());
                }
                if (sent == null) {
                    var fresh = new DriveRequest(RequestIds.CAPS, drive, 0, 0, 0, null, null, 0);
                    request = fresh;
                    return self.call(drive.media().sendReceive(fresh));
                }
                if (pc++ == 0) {
                    return self.result() != 0 ? self.leave(self.result())
                            : self.call(client.touch(0, CAPS_BYTES, true));
                }
                if (self.result() == 0) {
                    client.write(0, bytes(sent.caps()), 0, CAPS_BYTES);
                }
                return self.leave(self.result());
            }
        };
    }

    private static byte[] bytes(DriveCaps caps) {
        return ByteBuffer.allocate(CAPS_BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(caps.sizeBytes())
                .putInt(caps.mediaType()).putInt(0).putInt(caps.driveAttBits()).putInt(caps.mediaAttBits()).putInt(0)
                .putShort((short) caps.fileSystemId()).putShort((short) caps.partitionType()).array();
    }

    /** A routine that reads into a client's buffer. */
    public Frame read(long position, RemoteBuffer client) {
        return transfer(RequestIds.READ, position, client);
    }

    /** A routine that writes from a client's buffer. */
    public Frame write(long position, RemoteBuffer client) {
        return transfer(RequestIds.WRITE, position, client);
    }

    private Frame transfer(int id, long position, RemoteBuffer client) {
        LocalDrive drive = subsystem.drive(number);
        return drive == null ? message(id, 0, 0, null)
                : new ClientRequest(subsystem, host, fragmentation, drive, id, position, client);
    }

    /**
     * A routine for {@code EControlIO} (fact sheet 7.2): -1 is a raw message, which may carry no pointer; 0 carries no
     * data; up to the fragment granularity the client's memory is pinned, in one piece.
     */
    public Frame controlIo(int length, @Nullable RemoteBuffer client) {
        LocalDrive drive = subsystem.drive(number);
        if (drive == null || length == 0 || length == -1 && client == null) {
            return message(RequestIds.CONTROL_IO, 0, Math.max(0, length), null);
        }
        if (length < -1) {
            return answer(KErr.ARGUMENT);
        }
        if (length == -1 || client == null) {
            return answer(length == -1 ? KErr.NOT_SUPPORTED : KErr.BAD_DESCRIPTOR);
        }
        return new ClientRequest(subsystem, host, fragmentation, drive, RequestIds.CONTROL_IO, 0, client);
    }

    private static Frame answer(KErr code) {
        return Frame.answering(code.code());
    }

    /** A routine that formats a range; behind the end of the drive it is {@code KErrEof}. */
    public Frame format(long position, long length) {
        return message(RequestIds.FORMAT, position, length, null);
    }

    /** A routine that tells the media that this data is not needed any more ({@code TBusLocalDrive::DeleteNotify}). */
    public Frame deleteNotify(long position, long length) {
        return message(RequestIds.DELETE_NOTIFY, position, length, null);
    }

    /** A routine that takes space away from the drive; {@code KErrArgument} beyond its end. */
    public Frame reduceSize(long position, long length) {
        return message(RequestIds.REDUCE, position, length, null);
    }

    /** A routine that asks for more space. */
    public Frame enlarge(long length) {
        return message(RequestIds.ENLARGE, 0, length, null);
    }

    /** A routine that makes the media remount and waits for it. */
    public Frame forceMediaChange() {
        return message(RequestIds.FORCE_MEDIA_CHANGE, 0, 0, null);
    }

    /** A routine that locks the card: the old password, then the new one, each padded with zeros. */
    public Frame lock(RemoteBuffer client) {
        return password(RequestIds.PASSWORD_LOCK, client, 2 * PASSWORD_BYTES);
    }

    /** A routine that unlocks it for this power cycle. */
    public Frame unlock(RemoteBuffer client) {
        return password(RequestIds.PASSWORD_UNLOCK, client, PASSWORD_BYTES);
    }

    /** A routine that takes the password off the card. */
    public Frame clear(RemoteBuffer client) {
        return password(RequestIds.PASSWORD_CLEAR, client, PASSWORD_BYTES);
    }

    /** A routine that erases the card together with its password. */
    public Frame erase() {
        return message(RequestIds.PASSWORD_ERASE, 0, 0, null);
    }

    /** Passwords are copied to the kernel's stack in the client's context before the driver sees them. */
    private Frame password(int id, RemoteBuffer client, int bytes) {
        byte[] copy = new byte[bytes];
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(client.touch(0, bytes, false));
                }
                if (self.result() != 0) {
                    return self.leave(KErr.BAD_DESCRIPTOR.code());
                }
                client.read(0, copy, 0, bytes);
                return self.tailCall(message(id, 0, bytes, new KernelBuffer(copy, 0, bytes)));
            }
        };
    }

    /** {@code NotifyChange}: only the thread that connected may ask; another one is panicked. */
    public int notifyChange(SimThread self) {
        if (owner == self) {
            return KErr.NONE.code();
        }
        self.exit(ThreadExit.panic(self.name(), "LocMedia", KErr.ACCESS_DENIED.code(),
                "Thread " + self.name() + " asked for media changes of drive " + number + " that another connected."));
        return KErr.ACCESS_DENIED.code();
    }
}
