// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pagewright replay}: runs recorded traces through one part of the simulator. */
@Command(name = "replay", synopsisSubcommandLabel = "COMMAND", //
        description = "Replays a recorded trace through the pager or through a NAND part.")
final class ReplayGroup implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name one of pager or nand");
    }
}
