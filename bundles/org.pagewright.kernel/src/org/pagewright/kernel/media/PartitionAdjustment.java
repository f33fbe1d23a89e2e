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
        case RequestIds.READ, RequestIds.WRITE, RequestIds.WRITE_FRAGMENT, RequestIds.WRITE_FRAGMENT_LAST,
                RequestIds.ROM_PAGE_IN, RequestIds.CODE_PAGE_IN, RequestIds.DELETE_NOTIFY ->
            adjust(request, KErr.ARGUMENT);
        case RequestIds.FORMAT -> adjust(request, KErr.EOF);
        default -> 0;
        };
    }

    private static int adjust(DriveRequest request, KErr outside) {
        Partition partition = request.drive().partition();
        if (partition == null) {
            return KErr.NOT_READY.code();
        }
        if (request.position() < 0 || request.position() + request.length() > partition.lengthBytes()) {
            return outside.code();
        }
        request.adjust(partition.baseBytes());
        return 0;
    }
}
