// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import org.pagewright.migration.facts.Context;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.walk.PathEnd;

/**
 * One way through a device driver.
 *
 * @param context what it runs on
 * @param entry   where the kernel enters the driver
 * @param end     what was done
 */
record ChannelPath(Context context, FunctionFacts entry, PathEnd end) {
}
