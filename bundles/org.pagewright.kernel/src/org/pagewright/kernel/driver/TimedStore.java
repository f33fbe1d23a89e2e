// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.MediaStore;
import org.pagewright.kernel.time.EventQueue;
import org.pagewright.model.KErr;

/** Memory with a fixed latency and speed: an internal RAM drive, NOR flash or a card. Contents are kept. */
public final class TimedStore implements MediaStore {
    private static final int CHUNK_BYTES = 1 << 16;

    private final EventQueue events;
    private final byte[] @Nullable [] chunks;
    private final long sizeBytes;
    private final long latencyNanos;
    private final long nanosPerKib;
    private int failuresLeft;

    /**
     * @param latencyNanos time before the first byte
     * @param nanosPerKib  time per 1,024 bytes; writes take twice as long
     */
    public TimedStore(EventQueue events, long sizeBytes, long latencyNanos, long nanosPerKib) {
        this.events = events;
        this.sizeBytes = sizeBytes;
        this.latencyNanos = latencyNanos;
        this.nanosPerKib = nanosPerKib;
        this.chunks = new byte[(int) ((sizeBytes + CHUNK_BYTES - 1) / CHUNK_BYTES)] @Nullable [];
    }

    /** The next so many operations fail with KErrGeneral. */
    public void failNext(int operations) {
        failuresLeft = operations;
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    @Override
    public int blockSizeBytes() {
        return 512;
    }

    @Override
    public void read(long position, byte[] destination, int offset, int length, Done done) {
        int error = check(position, length);
        for (int i = 0; error == 0 && i < length;) {
            int inChunk = (int) ((position + i) % CHUNK_BYTES);
            int piece = Math.min(length - i, CHUNK_BYTES - inChunk);
            System.arraycopy(chunk(position + i), inChunk, destination, offset + i, piece);
            i += piece;
        }
        after(latencyNanos + nanosPerKib * (length + 1023 >> 10), error, done);
    }

    @Override
    public void write(long position, byte[] source, int offset, int length, Done done) {
        int error = check(position, length);
        if (error == 0) {
            preload(position, source, offset, length);
        }
        after(latencyNanos + 2 * nanosPerKib * (length + 1023 >> 10), error, done);
    }

    /** Puts bytes there before the machine starts. */
    public void preload(long position, byte[] source, int offset, int length) {
        for (int i = 0; i < length;) {
            int inChunk = (int) ((position + i) % CHUNK_BYTES);
            int piece = Math.min(length - i, CHUNK_BYTES - inChunk);
            System.arraycopy(source, offset + i, chunk(position + i), inChunk, piece);
            i += piece;
        }
    }

    @Override
    public void clear() {
        Arrays.fill(chunks, null);
    }

    @Override
    public void erase(long position, long length, Done done) {
        after(latencyNanos, check(position, length), done);
    }

    private int check(long position, long length) {
        if (failuresLeft > 0) {
            failuresLeft--;
            return KErr.GENERAL.code();
        }
        return position < 0 || position + length > sizeBytes ? KErr.ARGUMENT.code() : 0;
    }

    private byte[] chunk(long position) {
        int index = (int) (position / CHUNK_BYTES);
        byte[] chunk = chunks[index];
        if (chunk == null) {
            chunk = new byte[CHUNK_BYTES];
            chunks[index] = chunk;
        }
        return chunk;
    }

    private void after(long nanos, int error, Done done) {
        events.after(nanos, () -> done.done(error));
    }
}
