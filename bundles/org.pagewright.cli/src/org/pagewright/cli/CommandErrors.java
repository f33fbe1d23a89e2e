// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence on standard error and the right exit code. */
final class CommandErrors {
    /** Set to print stack traces of our own errors. */
    private static final String DEBUG_VARIABLE = "PAGEWRIGHT_DEBUG";

    private CommandErrors() {
    }

    static int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(reason(e)));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.BAD_INPUT;
    }

    /** A choice is told in the words in which it is typed. */
    private static String reason(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (argument instanceof OptionSpec option && argument.typeInfo().isEnum() && e.getValue() != null) {
            return option.longestName() + " is one of " + String.join(", ", argument.completionCandidates()) + ", not '"
                    + e.getValue() + "'.";
        }
        return String.valueOf(e.getMessage());
    }

    static int execution(Exception e, CommandLine command, ParseResult parsed) {
        return failure(e, command.getErr());
    }

    /** Bad input, or an error of ours. */
    static int failure(Exception e, PrintWriter err) {
        if (e instanceof BadInputException bad) {
            err.println(bad.sentence());
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof FileSystemException io) {
            err.println(describe(io));
            return ExitCode.BAD_INPUT;
        }
        return internal(e, err);
    }

    /** An error of ours: one sentence, and the stack trace only for those who ask for it. */
    static int internal(Throwable e, PrintWriter err) {
        err.println("Internal error: " + sentence(String.valueOf(e)) + " Set " + DEBUG_VARIABLE
                + "=1 to see where; this is a bug in Pagewright.");
        if (System.getenv(DEBUG_VARIABLE) != null) {
            e.printStackTrace(err);
        }
        return ExitCode.INTERNAL;
    }

    private static String describe(FileSystemException e) {
        String file = String.valueOf(e.getFile());
        if (e instanceof NoSuchFileException) {
            return file + " does not exist.";
        }
        if (e instanceof AccessDeniedException) {
            return file + " cannot be accessed: permission denied.";
        }
        String reason = e.getReason();
        return file + ": " + sentence(reason == null ? e.getClass().getSimpleName() : reason);
    }

    private static String sentence(@Nullable String message) {
        String text = message == null || message.isBlank() ? "unknown error" : message.strip();
        return text.endsWith(".") ? text : text + ".";
    }
}
