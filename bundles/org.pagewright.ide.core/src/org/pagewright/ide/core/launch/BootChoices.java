// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.List;

/** The values the launch tabs offer, asked from the engine. */
public final class BootChoices {
    private BootChoices() {
    }

    /** Ids of the preset NAND parts. */
    public static List<String> parts() {
        return List.of();
    }

    /** Names of the built-in workloads. */
    public static List<String> workloads() {
        return List.of();
    }
}
