// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.ExitCode;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleCatalogue;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.check.RulePage;
import org.pagewright.model.BadInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright rules}: what the checker looks for. */
@Command(name = "rules", description = "Lists the rules of 'check', or explains one.")
public final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "A rule to explain, such as R4.")
    private @Nullable String rule;

    @Override
    public Integer call() throws BadInputException {
        PrintWriter out = spec.commandLine().getOut();
        String id = rule;
        if (id == null) {
            for (Rule each : RuleCatalogue.rules()) {
                RuleDescriptor d = each.descriptor();
                out.printf("%-4s %-8s %s%n", d.id(), d.severity().id(), d.title());
            }
        } else {
            out.print(RulePage.of(RuleCatalogue.descriptor(id).orElseThrow(
                    () -> new BadInputException("There is no rule " + id + "; 'pagewright rules' lists them."))));
        }
        out.flush();
        return ExitCode.CLEAN;
    }
}
