// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.List;
import java.util.stream.Stream;

import org.pagewright.boot.script.ScriptClass;
import org.pagewright.boot.workload.Workload;
import org.pagewright.boot.workload.Workloads;
import org.pagewright.ide.core.contribute.Contributions;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.nand.part.NandPart;

/** The values the launch tabs offer, asked from the engine. */
public final class BootChoices {
    private BootChoices() {
    }

    /** Ids of the NAND parts: presets and those of plug-ins. */
    public static List<String> parts() {
        return Contributions.parts().all().stream().map(NandPart::id).toList();
    }

    /** A trace without events, to check a filter before there is a run. */
    public static EventColumns noEvents() {
        return new Trace(0).columns();
    }

    /** Names of the built-in workloads and of those of plug-ins. */
    public static List<String> workloads() {
        return Stream.concat(Workloads.all().stream().map(Workload::id),
                Contributions.workloads().stream().map(added -> ScriptClass.PREFIX + added.className())).toList();
    }
}
