// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Arrays;
import java.util.TreeMap;

import org.pagewright.kernel.media.MediaStore;

/** The read cache of {@link Mistake#STALE_CACHE}: filled by page-ins, not told of writes (rule P10). */
final class StaleCache {
    private final TreeMap<Long, byte[]> pieces = new TreeMap<>();

    void read(MediaStore store, long position, byte[] destination, int length, MediaStore.Done done) {
        byte[] known = pieces.get(position);
        byte[] before = known == null ? new byte[0] : known;
        store.read(position, destination, 0, length, error -> {
            if (before.length == length) {
                System.arraycopy(before, 0, destination, 0, length);
            } else if (error == 0) {
                pieces.put(position, Arrays.copyOf(destination, length));
            }
            done.done(error);
        });
    }
}
