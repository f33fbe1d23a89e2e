// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(name = "pagewright", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        scope = picocli.CommandLine.ScopeType.INHERIT, synopsisSubcommandLabel = "COMMAND", //
        description = { "Moves Symbian media drivers to demand paging, and simulates that paging system.",
                "First run: pagewright boot --header samples/h4/variantmediadef.h" }, //
        footer = { "",
                "Exit codes: 0 clean, 1 findings or a simulated fault, 2 bad input or usage, 3 an error of ours." })
final class PagewrightCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, such as 'boot'");
    }
}
