// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.List;
import java.util.Set;

import org.pagewright.kernel.driver.Mistake;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;

/**
 * A device driver with clients as its sources show it.
 *
 * @param accesses places where its own thread reaches memory of a client, which may be paged out
 */
public record WrittenChannel(List<Finding> accesses) {
    /** The workload whose clients use such a driver. */
    public static final String WORKLOAD = "client-drivers";
    /** Status, results, buffers and lengths of a client, reached on a thread that is not the client's. */
    private static final Set<String> REMOTE = Set.of("R1", "R2", "R3", "R4", "R5", "R6");

    /** Copies the list. */
    public WrittenChannel {
        accesses = List.copyOf(accesses);
    }

    /** Whether sources hold a device driver with clients and no media driver. */
    public static boolean isIn(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            return false;
        }
        DriverFacts facts = DriverChecker.facts(sources, CheckOptions.DEFAULT);
        return facts.classesWith(Role.MEDIA_DRIVER).isEmpty()
                && !(facts.classesWith(Role.MESSAGE_CHANNEL).isEmpty()
                        && facts.classesWith(Role.DIRECT_CHANNEL).isEmpty());
    }

    /** Reads a driver. */
    public static WrittenChannel read(List<SourceFile> sources, KernelGeneration kernel) {
        var options = CheckOptions.DEFAULT.withKernel(kernel);
        return new WrittenChannel(DriverChecker.check(sources, options).stream()
                .filter(finding -> REMOTE.contains(finding.rule())).toList());
    }

    /** What the simulated drivers do wrong to behave like it, as fault specifications of a boot. */
    public List<String> faults() {
        return accesses.isEmpty() ? List.of() : List.of("mistake=" + Mistake.STATUS_BY_DRIVER_THREAD.id());
    }
}
