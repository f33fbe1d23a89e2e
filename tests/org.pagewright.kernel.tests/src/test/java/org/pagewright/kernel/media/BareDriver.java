// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.WaitTarget;

/** A driver of media with one partition, for tests that write only what becomes of its requests. */
public abstract class BareDriver implements MediaDriver {
    @Override
    public List<Partition> partitions() {
        return List.of(new Partition(0, 1 << 20, PartitionType.FAT16));
    }

    @Override
    public @Nullable WaitTarget deferredBehind(DriveRequest request) {
        return null;
    }
}
