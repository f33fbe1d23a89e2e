// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.io.PrintWriter;

import org.pagewright.cli.boot.BootCommand;
import org.pagewright.cli.boot.CompareCommand;
import org.pagewright.cli.nand.PartsCommand;
import org.pagewright.cli.nand.ReplayNandCommand;
import org.pagewright.cli.pager.ReplayPagerCommand;
import org.pagewright.cli.source.CheckCommand;
import org.pagewright.cli.source.MigrateCommand;
import org.pagewright.cli.source.RulesCommand;

import org.pagewright.cli.generate.GenerateCommand;
import org.pagewright.cli.header.HeaderCheck;
import org.pagewright.cli.header.HeaderNew;
import org.pagewright.cli.header.HeaderSet;
import org.pagewright.cli.header.HeaderShow;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** All commands under their fixed names. */
final class CommandTree {
    private CommandTree() {
    }

    static CommandLine create(PrintWriter out, PrintWriter err) {
        var root = new CommandLine(new PagewrightCommand());
        root.addSubcommand("header", group(new HeaderGroup())
                .addSubcommand("show", new HeaderShow())
                .addSubcommand("check", new HeaderCheck())
                .addSubcommand("set", new HeaderSet())
                .addSubcommand("new", new HeaderNew()));
        root.addSubcommand("generate", new GenerateCommand());
        root.addSubcommand("check", new CheckCommand());
        root.addSubcommand("migrate", new MigrateCommand());
        root.addSubcommand("boot", new BootCommand());
        root.addSubcommand("compare", new CompareCommand());
        root.addSubcommand("sweep", new UnbuiltCommand("sweep"));
        root.addSubcommand("replay", group(new ReplayGroup())
                .addSubcommand("pager", new ReplayPagerCommand())
                .addSubcommand("nand", new ReplayNandCommand()));
        root.addSubcommand("parts", new PartsCommand());
        root.addSubcommand("rules", new RulesCommand());
        root.addSubcommand("ide", new IdeCommand());
        root.addSubcommand("completion", new GenerateCompletion());
        configure(root, out, err);
        return root;
    }

    private static CommandLine group(Object command) {
        return new CommandLine(command);
    }

    private static void configure(CommandLine root, PrintWriter out, PrintWriter err) {
        root.setOut(out);
        root.setErr(err);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpAutoWidth(true);
        root.setParameterExceptionHandler(CommandErrors::usage);
        root.setExecutionExceptionHandler(CommandErrors::execution);
    }
}
