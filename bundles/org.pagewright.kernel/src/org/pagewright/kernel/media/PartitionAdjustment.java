// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.model.KErr;

/** {@code CheckAndAdjustForPartition} (fact sheet 6.4): from a position on the drive to one on the media. */
final class PartitionAdjustment {
    private PartitionAdjustment() {
    }

    /** Adjusts the request; the result is 0 or the code it is to be completed with. */
    static int apply(DriveRequest request) {
        if (request.has(RequestFlags.ADJUSTED)) {
            return 0;
        }
        return switch (request.id()) {
        case RequestIds.READ, RequestIds.WRITE, RequestIds.WRITE_FRAGMENT, RequestIds.WRITE_FRAGMENT_LAST ->
            request.has(RequestFlags.WHOLE_MEDIA) && request.drive().media().openPartitions() <= 1
                    ? wholeMedia(request)
                    : adjust(request);
        case RequestIds.ROM_PAGE_IN, RequestIds.CODE_PAGE_IN, RequestIds.DELETE_NOTIFY -> adjust(request);
        case RequestIds.FORMAT -> format(request);
        case RequestIds.REDUCE -> request.position() + request.length() > lengthOf(request) ? KErr.ARGUMENT.code() : 0;
        case RequestIds.ENLARGE -> request.length() > Integer.MAX_VALUE ? KErr.ARGUMENT.code() : 0;
        default -> 0;
        };
    }

    private static long lengthOf(DriveRequest request) {
        Partition partition = request.drive().partition();
        return partition == null ? 0 : partition.lengthBytes();
    }

    private static int adjust(DriveRequest request) {
        Partition partition = request.drive().partition();
        if (partition == null) {
            return KErr.NOT_READY.code();
        }
        if (request.position() < 0 || request.position() + request.length() > partition.lengthBytes()) {
            return KErr.ARGUMENT.code();
        }
        request.adjust(partition.baseBytes());
        return 0;
    }

    /** The driver flag for the whole media: checked against the media, nothing is added. */
    private static int wholeMedia(DriveRequest request) {
        long end = 0;
        for (Partition partition : request.drive().media().partitions()) {
            end = Math.max(end, partition.baseBytes() + partition.lengthBytes());
        }
        return request.position() < 0 || request.position() + request.length() > end ? KErr.ARGUMENT.code() : 0;
    }

    private static int format(DriveRequest request) {
        Partition partition = request.drive().partition();
        if (partition == null) {
            return KErr.NOT_READY.code();
        }
        if (request.position() < 0 || request.position() >= partition.lengthBytes()) {
            return KErr.EOF.code();
        }
        request.clip(partition.lengthBytes() - request.position());
        request.adjust(partition.baseBytes());
        return request.length() == 0 ? KErr.EOF.code() : 0;
    }
}
