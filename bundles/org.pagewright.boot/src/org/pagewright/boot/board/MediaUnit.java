// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.Set;

import org.pagewright.kernel.driver.DriverSetup;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.media.PrimaryMedia;

/**
 * A driver on the running machine.
 *
 * @param plan     what lies on it
 * @param setup    how the driver is built
 * @param media    its primary media
 * @param mistakes what it does wrong
 */
public record MediaUnit(MediaPlan plan, DriverSetup setup, PrimaryMedia media, Set<Mistake> mistakes) {

    /** Whether a switch is on. */
    public boolean makes(Mistake mistake) {
        return mistakes.contains(mistake);
    }
}
