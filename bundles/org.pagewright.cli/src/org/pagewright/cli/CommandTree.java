// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.pagewright.cli.boot.BootCommand;
import org.pagewright.cli.boot.CompareCommand;
import org.pagewright.cli.nand.PartsCommand;
import org.pagewright.cli.nand.ReplayNandCommand;
import org.pagewright.cli.pager.ReplayPagerCommand;
import org.pagewright.cli.source.CheckCommand;
import org.pagewright.cli.source.FixCommand;
import org.pagewright.cli.source.MigrateCommand;
import org.pagewright.cli.source.RulesCommand;
import org.pagewright.cli.sweep.SweepBootCommand;
import org.pagewright.cli.sweep.SweepPagerCommand;

import org.pagewright.cli.generate.GenerateCommand;
import org.pagewright.cli.header.HeaderCheck;
import org.pagewright.cli.header.HeaderNew;
import org.pagewright.cli.header.HeaderSet;
import org.pagewright.cli.header.HeaderShow;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** All commands under their fixed names. A command that the line names is made alone: the others would double the start. */
final class CommandTree {
    private static final String COMPLETION = "completion";

    private CommandTree() {
    }

    static CommandLine create(PrintWriter out, PrintWriter err, String... args) {
        var root = new CommandLine(new PagewrightCommand());
        add(root, commands(args), args, 0);
        configure(root, out, err);
        return root;
    }

    private static Map<String, Supplier<Object>> commands(String... args) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("header", () -> group(new HeaderGroup(), headerCommands(), args));
        commands.put("generate", GenerateCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("fix", FixCommand::new);
        commands.put("migrate", MigrateCommand::new);
        commands.put("boot", BootCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("sweep", () -> group(new SweepGroup(), sweepCommands(), args));
        commands.put("replay", () -> group(new ReplayGroup(), replayCommands(), args));
        commands.put("parts", PartsCommand::new);
        commands.put("rules", RulesCommand::new);
        commands.put("ide", IdeCommand::new);
        commands.put(COMPLETION, GenerateCompletion::new);
        return commands;
    }

    private static Map<String, Supplier<Object>> headerCommands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("show", HeaderShow::new);
        commands.put("check", HeaderCheck::new);
        commands.put("set", HeaderSet::new);
        commands.put("new", HeaderNew::new);
        return commands;
    }

    private static Map<String, Supplier<Object>> replayCommands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("pager", ReplayPagerCommand::new);
        commands.put("nand", ReplayNandCommand::new);
        return commands;
    }

    private static Map<String, Supplier<Object>> sweepCommands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("boot", SweepBootCommand::new);
        commands.put("pager", SweepPagerCommand::new);
        return commands;
    }

    private static CommandLine group(Object command, Map<String, Supplier<Object>> members, String... args) {
        var group = new CommandLine(command);
        add(group, members, args, 1);
        return group;
    }

    /** Adds the command that the line names at this place, or all when it names none of them. */
    private static void add(CommandLine parent, Map<String, Supplier<Object>> commands, String[] args, int place) {
        String name = place < args.length ? args[place] : "";
        Supplier<Object> named = commands.get(name);
        // The completion script lists all commands.
        if (named != null && !args[0].equals(COMPLETION)) {
            parent.addSubcommand(name, named.get());
        } else {
            commands.forEach((key, command) -> parent.addSubcommand(key, command.get()));
        }
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
