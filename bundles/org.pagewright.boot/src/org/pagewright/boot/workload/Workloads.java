// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.List;
import java.util.stream.Collectors;

import org.pagewright.model.BadInputException;

/** The built-in workloads. */
public final class Workloads {
    private static final List<Workload> ALL = List.of(new StartApplications(), new CodeWalk(), new MixedIo(), new WriteRom(), new DataStress());

    private Workloads() {
    }

    /** All, in the order of lists. */
    public static List<Workload> all() {
        return ALL;
    }

    /**
     * The workload of this name.
     *
     * @throws BadInputException when there is none
     */
    public static Workload byId(String id) throws BadInputException {
        for (Workload workload : ALL) {
            if (workload.id().equals(id)) {
                return workload;
            }
        }
        throw new BadInputException("There is no workload '" + id + "'; the built-in ones are "
                + ALL.stream().map(Workload::id).collect(Collectors.joining(", ")) + ".");
    }
}
