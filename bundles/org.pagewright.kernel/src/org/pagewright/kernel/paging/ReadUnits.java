// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.PagingDevice;

/**
 * The read units of a paging device that hold some bytes, which need not begin or end with a unit (fact sheet 8.5).
 *
 * @param first     number of the first unit
 * @param count     how many units
 * @param skipBytes where in the first unit the bytes begin
 * @param bytes     size of all units
 */
record ReadUnits(long first, long count, int skipBytes, int bytes) {
    /** The units around bytes of a media. */
    static ReadUnits around(long position, int length, PagingDevice device) {
        int shift = device.readUnitShift();
        long first = position >> shift;
        long end = position + length + (1L << shift) - 1 >> shift;
        return new ReadUnits(first, end - first, (int) (position - (first << shift)), (int) (end - first) << shift);
    }
}
