// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.pagewright.kernel.driver.TimedStore;
import org.pagewright.kernel.media.MediaStore;

/** Memory behind a driver that really loses what is erased, and tells where that was. */
final class ErasureLog implements MediaStore {
    private final TimedStore store;
    private final List<Long> positions = new ArrayList<>();

    ErasureLog(TimedStore store) {
        this.store = store;
    }

    /** Byte positions in the order in which they were erased. */
    List<Long> positions() {
        return positions;
    }

    @Override
    public long sizeBytes() {
        return store.sizeBytes();
    }

    @Override
    public int blockSizeBytes() {
        return store.blockSizeBytes();
    }

    @Override
    public void read(long position, byte[] destination, int offset, int length, Done done) {
        store.read(position, destination, offset, length, done);
    }

    @Override
    public void write(long position, byte[] source, int offset, int length, Done done) {
        store.write(position, source, offset, length, done);
    }

    @Override
    public void erase(long position, long length, Done done) {
        positions.add(position);
        byte[] erased = new byte[(int) length];
        Arrays.fill(erased, (byte) 0xFF);
        store.preload(position, erased, 0, erased.length);
        store.erase(position, length, done);
    }

    @Override
    public void clear() {
        store.clear();
    }
}
