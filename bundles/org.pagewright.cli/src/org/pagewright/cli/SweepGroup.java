// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pagewright sweep}: the same run under many settings. */
@Command(name = "sweep", synopsisSubcommandLabel = "COMMAND", //
        description = "Runs a boot or a page-reference trace under every combination of settings.")
final class SweepGroup implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name one of boot or pager");
    }
}
