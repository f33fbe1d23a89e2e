// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.List;

import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.model.Finding;

/**
 * A check with the facts it was made from, for repairs.
 *
 * @param findings findings by file in the order given, then by place
 * @param drivers  the facts of each driver; its headers belong to it
 */
public record CheckedDrivers(List<Finding> findings, List<DriverFacts> drivers) {
    /** Copies the lists. */
    public CheckedDrivers {
        findings = List.copyOf(findings);
        drivers = List.copyOf(drivers);
    }
}
