// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

/**
 * One paging device.
 *
 * @param name            {@code RomAndCodePagingDevice}
 * @param driver          macro prefix
 * @param readUnitBytes   read unit
 * @param pageRequests    page requests it served
 * @param attempts        attempts, retries included
 * @param meanNanos       mean time of a request
 * @param maxNanos        longest request
 * @param deepestQueue    most requests that waited in its main queue
 * @param deferred        ordinary and paging requests its driver put off
 */
public record DeviceOutcome(String name, String driver, int readUnitBytes, long pageRequests, long attempts,
        long meanNanos, long maxNanos, int deepestQueue, long deferred) {
}
