// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.List;

import org.pagewright.boot.workload.Workload;
import org.pagewright.boot.workload.Workloads;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** The values the launch tabs offer, asked from the engine. */
public final class BootChoices {
    private BootChoices() {
    }

    /** Ids of the preset NAND parts. */
    public static List<String> parts() {
        return NandParts.presets().all().stream().map(NandPart::id).toList();
    }

    /** Names of the built-in workloads. */
    public static List<String> workloads() {
        return Workloads.all().stream().map(Workload::id).toList();
    }
}
