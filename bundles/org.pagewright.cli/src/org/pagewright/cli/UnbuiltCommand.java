// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.pagewright.model.BadInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** A command whose name is fixed but that this version does not have yet; hidden from the help. */
@Command(hidden = true)
final class UnbuiltCommand implements Callable<Integer> {
    private final String name;

    @Parameters(hidden = true)
    private List<String> arguments = new ArrayList<>();

    @Unmatched
    private List<String> options = new ArrayList<>();

    UnbuiltCommand(String name) {
        this.name = name;
    }

    @Override
    public Integer call() throws BadInputException {
        throw new BadInputException("'pagewright " + name + "' is not part of this version yet (ignored "
                + (arguments.size() + options.size()) + " arguments).");
    }
}
