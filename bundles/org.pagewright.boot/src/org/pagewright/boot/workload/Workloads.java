// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.pagewright.boot.script.ScriptClass;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.replay.TraceFormat;
import org.pagewright.nand.replay.TraceReader;

/** The built-in workloads. */
public final class Workloads {
    private static final List<Workload> ALL = List.of(new StartApplications(), new CodeWalk(), new MixedIo(),
            new WriteRom(), new DataStress(), new ClientDrivers());

    private Workloads() {
    }

    /** All, in the order of lists. */
    public static List<Workload> all() {
        return ALL;
    }

    static boolean isBuiltIn(String id) {
        return ALL.stream().anyMatch(workload -> workload.id().equals(id));
    }

    /**
     * The built-in workload of this name, the user's class of this name after "java:", or the trace in the file of this
     * name.
     *
     * @throws BadInputException when there is neither, or the file holds something else
     */
    public static Workload byId(String id) throws BadInputException {
        for (Workload workload : ALL) {
            if (workload.id().equals(id)) {
                return workload;
            }
        }
        if (id.startsWith(ScriptClass.PREFIX)) {
            return new ScriptedWorkload(ScriptClass.load(id.substring(ScriptClass.PREFIX.length())));
        }
        Path file = Path.of(id);
        if (Files.isRegularFile(file)) {
            return TraceReader.isCsv(file) ? new IoTraceWorkload(id, TraceReader.read(file, TraceFormat.CSV))
                    : new TraceWorkload(MemoryTrace.read(file));
        }
        throw new BadInputException("There is no workload '" + id + "' and no such file; the built-in ones are "
                + ALL.stream().map(Workload::id).collect(Collectors.joining(", ")) + ".");
    }
}
