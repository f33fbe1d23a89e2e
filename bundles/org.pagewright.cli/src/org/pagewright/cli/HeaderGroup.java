// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pagewright header}: reads, checks and writes variantmediadef.h. */
@Command(name = "header", synopsisSubcommandLabel = "COMMAND", description = "Reads, checks and writes variantmediadef.h.")
final class HeaderGroup implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name one of show, check, set or new");
    }
}
