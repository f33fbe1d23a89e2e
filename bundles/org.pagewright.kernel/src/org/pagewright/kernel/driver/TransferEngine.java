// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.thread.Frame;

/**
 * What a driver moves bytes with: its hardware, its buffers, and the DFC that the interrupt of the hardware queues.
 * Without a DFC queue the caller's thread waits for the interrupt instead.
 */
final class TransferEngine {
    private static final int DONE_DFC_PRIORITY = 2;

    private final PrimaryMedia media;
    private final DriverSetup setup;
    private final Supplier<Frame> pieceEnded;
    private final RemoteCopy copier;
    private final StaleCache cache = new StaleCache();
    private final BounceBuffers buffers = new BounceBuffers();
    private final @Nullable Dfc doneDfc;

    /** @param pieceEnded makes the routine that runs each time the hardware has finished a piece */
    TransferEngine(PrimaryMedia media, DriverSetup setup, Supplier<Frame> pieceEnded) {
        this.media = media;
        this.setup = setup;
        this.pieceEnded = pieceEnded;
        this.copier = new RemoteCopy(media.machine(), setup);
        DfcQueue queue = media.dfcQueue();
        doneDfc = queue == null ? null
                : new Dfc(setup.settings().prefix() + " done", queue, DONE_DFC_PRIORITY, pieceEnded);
    }

    /** A transfer for a request, with so many bytes added to its position. */
    Transfer prepare(DriveRequest request, long offset) {
        return new Transfer(setup, request, offset, copier, cache, buffers);
    }

    /** A routine that starts a transfer. */
    Frame begin(Transfer transfer) {
        Dfc dfc = doneDfc;
        return dfc == null ? new InlineTransfer(media, transfer, pieceEnded) : transfer.begin(dfc::add);
    }
}
