// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

/** Hears how far a replay is. */
@FunctionalInterface
public interface ReplayProgress {

    /** So many of all requests are done. */
    void done(long requests, long total);
}
