// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.boot.workload.Workload;
import org.pagewright.boot.workload.Workloads;
import org.pagewright.ide.core.contribute.Contributions;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** The values the launch tabs offer, asked from the engine. */
public final class BootChoices {
    private BootChoices() {
    }

    /**
     * A fault that can be switched on.
     *
     * @param spec    as the command line has it
     * @param meaning what it does, or the unit of its strength
     */
    public record Fault(String spec, String meaning) {
    }

    /**
     * The NAND parts: presets, those of plug-ins and those of an own file.
     *
     * @param ownFile workspace path or path on disk, empty for none
     * @throws BadInputException when the file cannot be read or describes an impossible part
     */
    public static NandParts parts(String ownFile) throws BadInputException {
        NandParts parts = Contributions.parts();
        return ownFile.isBlank() ? parts : parts.with(Path.of(BootCommand.onDisk(ownFile.strip())));
    }

    /** A part in one line. */
    public static String describe(NandPart part) {
        return NLS.bind(Messages.Choices_part, new Object[] { part.vendor(), part.name(), part.kind().label(),
                part.capacityBytes() >> 20, part.pageBytes(), part.pagesPerBlock() });
    }

    /** What a workload does, empty for one that is not built in. */
    public static String describeWorkload(String id) {
        return Workloads.all().stream().filter(workload -> workload.id().equals(id)).map(Workload::summary).findFirst()
                .orElse(""); //$NON-NLS-1$
    }

    /** Every fault that can be switched on without naming a driver. */
    public static List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (Mistake mistake : Mistake.values()) {
            faults.add(new Fault("mistake=" + mistake.id(), NLS.bind(Messages.Choices_mistake, mistake.rule(), //$NON-NLS-1$
                    mistake.sentence())));
        }
        for (NandFault fault : NandFault.values()) {
            if (!fault.actsAtCutsOnly()) { // a boot has no power cut
                faults.add(new Fault("nand:" + fault.id() + "=1", fault.unit())); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        faults.add(new Fault("kernel:allow-concurrent-fragmentation", Messages.Choices_concurrent)); //$NON-NLS-1$
        faults.add(new Fault("kernel:pin-objects=0", Messages.Choices_pinObjects)); //$NON-NLS-1$
        return faults;
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
