// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.BusLocalDrive;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.MediaDriver;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;
import org.pagewright.model.KErr;

/**
 * The driver of a card behind a controller: transfers like any storage driver, with passwords, write protection and the
 * media attributes of cards. A locked card answers data requests with {@code KErrLocked}, one that is write protected
 * answers writes with {@code KErrAccessDenied}; page-ins need an unlocked card like everything else.
 */
public final class MmcMediaDriver implements MediaDriver {
    private final StorageMediaDriver transfers;
    private final MmcCard card;
    private final DriverSetup setup;

    /** The driver of the card in one slot. */
    public MmcMediaDriver(PrimaryMedia media, DriverSetup setup, MmcCard card) {
        this.transfers = new StorageMediaDriver(media, setup, card.trims());
        this.setup = setup;
        this.card = card;
        card.powerCycle();
    }

    @Override
    public List<Partition> partitions() {
        return transfers.partitions();
    }

    @Override
    public @Nullable WaitTarget deferredBehind(DriveRequest request) {
        return transfers.deferredBehind(request);
    }

    @Override
    public List<DriveRequest> abandon() {
        return transfers.abandon();
    }

    @Override
    public Frame request(DriveRequest request) {
        Frame work = transfers.request(request);
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    int refusal = refusal(request);
                    return refusal != 0 ? self.leave(refusal) : isPassword(request) ? password(self) : self.call(work);
                }
                if (request.id() == RequestIds.CAPS && request.isCapsAnswered()) {
                    request.answerCaps(withCard(request.caps()));
                }
                return self.leave(self.result());
            }

            private Next password(SimThread self) {
                int answer = answer(request);
                return self.leave(answer == 0 ? KErr.COMPLETION.code() : answer);
            }
        };
    }

    private int refusal(DriveRequest request) {
        boolean moves = switch (request.id()) {
        case RequestIds.READ, RequestIds.WRITE, RequestIds.WRITE_FRAGMENT, RequestIds.WRITE_FRAGMENT_LAST,
                RequestIds.FORMAT, RequestIds.DELETE_NOTIFY, RequestIds.ROM_PAGE_IN, RequestIds.CODE_PAGE_IN ->
            true;
        default -> false;
        };
        if (moves && card.isLocked()) {
            return KErr.LOCKED.code();
        }
        boolean writes = request.id() == RequestIds.WRITE || request.id() == RequestIds.FORMAT
                || request.id() == RequestIds.DELETE_NOTIFY || request.isWriteFragment();
        return writes && card.isWriteProtected() ? KErr.ACCESS_DENIED.code() : 0;
    }

    private static boolean isPassword(DriveRequest request) {
        return switch (request.id()) {
        case RequestIds.PASSWORD_LOCK, RequestIds.PASSWORD_UNLOCK, RequestIds.PASSWORD_CLEAR,
                RequestIds.PASSWORD_ERASE ->
            true;
        default -> false;
        };
    }

    private int answer(DriveRequest request) {
        if (request.id() == RequestIds.PASSWORD_ERASE) {
            card.erased();
            setup.store().clear();
            return KErr.NONE.code();
        }
        RemoteBuffer remote = request.remote();
        if (remote == null) {
            return KErr.BAD_DESCRIPTOR.code();
        }
        byte[] bytes = new byte[(int) request.length()];
        remote.read(0, bytes, 0, bytes.length);
        byte[] first = Arrays.copyOf(bytes, BusLocalDrive.PASSWORD_BYTES);
        return switch (request.id()) {
        case RequestIds.PASSWORD_LOCK ->
            card.lock(first, Arrays.copyOfRange(bytes, BusLocalDrive.PASSWORD_BYTES, bytes.length));
        case RequestIds.PASSWORD_UNLOCK -> card.unlock(first);
        default -> card.clear(first);
        };
    }

    private DriveCaps withCard(DriveCaps caps) {
        int more = DriveCaps.MEDIA_LOCKABLE | (card.trims() ? DriveCaps.MEDIA_DELETE_NOTIFY : 0)
                | (card.hasPassword() ? DriveCaps.MEDIA_HAS_PASSWORD : 0)
                | (card.isLocked() ? DriveCaps.MEDIA_LOCKED : 0)
                | (card.isWriteProtected() ? DriveCaps.MEDIA_WRITE_PROTECTED : 0);
        return caps.withMedia(more, card.isWriteProtected() ? DriveCaps.MEDIA_FORMATTABLE : 0);
    }
}
