// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.util.concurrent.Callable;

import org.pagewright.model.BadInputException;

import picocli.CommandLine.Command;

/**
 * {@code pagewright ide}. The start script beside the sources and the one in the product answer it themselves; this
 * class is reached only from the bare jars, which hold no workbench.
 */
@Command(name = "ide", description = "Opens an Eclipse window with the plug-in and a sample project.")
final class IdeCommand implements Callable<Integer> {
    @Override
    public Integer call() throws BadInputException {
        throw new BadInputException(
                "'pagewright ide' needs the start script: run ./pagewright ide in the source folder.");
    }
}
