// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.pager;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.replay.ReplayFormat;
import org.pagewright.kernel.replay.ReplayPolicy;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright replay pager}: a page-reference trace through the live list alone. */
@Command(name = "pager", description = "Runs a page-reference trace through the live list alone.")
public final class ReplayPagerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The trace; gzip is recognised.")
    private Path file = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT", //
            description = "${COMPLETION-CANDIDATES}.")
    private ReplayFormat format = ReplayFormat.U32LE;

    @Option(names = "--cache-pages", required = true, paramLabel = "N", description = "RAM pages of the cache.")
    private int cachePages;

    @Option(names = "--policy", paramLabel = "POLICY", defaultValue = "livelist", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReplayPolicy policy = PagerReplayRun.DEFAULT_POLICY;

    @Option(names = "--memory-model", paramLabel = "MODEL", defaultValue = "multiple", //
            description = "${COMPLETION-CANDIDATES}: flexible has four lists, the others two "
                    + "(default: ${DEFAULT-VALUE}).")
    private MemoryModel memoryModel = PagerReplayRun.DEFAULT_MODEL;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", //
            description = "Run the trace this often (default: ${DEFAULT-VALUE}).")
    private int repeat = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result as JSON.")
    private @Nullable Path json;

    @Override
    public Integer call() throws BadInputException, IOException {
        new PagerReplayRun(file, format, cachePages, policy, memoryModel, repeat, json)
                .run(spec.commandLine().getOut());
        return 0;
    }
}
