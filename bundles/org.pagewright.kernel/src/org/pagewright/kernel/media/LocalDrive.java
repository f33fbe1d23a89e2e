// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.Nullable;

/** {@code TLocDrv}: one local drive 0..15 of a media. */
public final class LocalDrive {
    private final int number;
    private final PrimaryMedia media;
    private final String name;
    private final @Nullable LocalDrive next;
    private int partition = -1;
    private boolean paging;

    LocalDrive(int number, PrimaryMedia media, String name, @Nullable LocalDrive next) {
        this.number = number;
        this.media = media;
        this.name = name;
        this.next = next;
    }

    /** 0 to 15. */
    public int number() {
        return number;
    }

    /** {@code iPrimaryMedia}. */
    public PrimaryMedia media() {
        return media;
    }

    /** The name given at registration. */
    public String name() {
        return name;
    }

    /** {@code iNextDrive}: the drive an extension stacks on. */
    public @Nullable LocalDrive next() {
        return next;
    }

    /** {@code iPagingDrv}: code pages come from this drive. */
    public boolean isPaging() {
        return paging;
    }

    void markPaging() {
        paging = true;
        LocalDrive below = next;
        if (below != null) {
            below.markPaging();
        }
    }

    void partition(int index) {
        partition = index;
    }

    /** Its partition, null before the media was opened or when the media reports too few. */
    public @Nullable Partition partition() {
        var partitions = media.partitions();
        return partition >= 0 && partition < partitions.size() ? partitions.get(partition) : null;
    }
}
