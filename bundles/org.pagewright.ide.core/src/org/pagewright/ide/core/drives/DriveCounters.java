// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.drives;

/**
 * What one boot counted on one drive.
 *
 * @param requests          requests of all kinds
 * @param pageIns           page-in requests
 * @param meanLatencyNanos  mean request latency in virtual nanoseconds
 * @param p99LatencyNanos   99th percentile in virtual nanoseconds
 * @param expectedCaps      capability bits the settings ask for
 * @param reportedCaps      capability bits the driver reported
 */
public record DriveCounters(long requests, long pageIns, long meanLatencyNanos, long p99LatencyNanos,
        String expectedCaps, String reportedCaps) {
}
