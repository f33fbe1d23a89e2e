// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

/** How the consequence of breaking a rule is seen in the simulator. */
final class Reproduction {
    private Reproduction() {
    }

    /**
     * A mistake of a device driver with clients, and what it shows.
     *
     * @param mistake its name in {@code --fault}
     * @param outcome as in {@link #of}
     */
    static String ofClient(String mistake, String outcome) {
        return of("boot --header samples/naviengine-like/variantmediadef.h -D __NAND_DEMAND_PAGING__ -D "
                + "__NAND_DATA_PAGING__ --memory-model flexible --workload client-drivers --fault NAND:mistake="
                + mistake, outcome);
    }

    /**
     * A command and what it shows.
     *
     * @param arguments what follows {@code pagewright}, run in the folder with the samples
     * @param outcome   what comes out; words in backticks are in the command's output
     */
    static String of(String arguments, String outcome) {
        return "    pagewright " + arguments + "\n\n" + outcome;
    }
}
