// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.pagewright.boot.report.JsonReport;
import org.pagewright.boot.report.TextReport;
import org.pagewright.header.HeaderReader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.edit.AtomicFile;

/**
 * Entry point of a Java process of its own for one boot, as a launch in the workbench forks it. Arguments are
 * {@code name=value}: {@code header}, {@code define}, {@code part}, {@code kernel}, {@code memory-model},
 * {@code workload}, {@code seed}, {@code fault}, {@code json}; {@code define} and {@code fault} can be repeated. The
 * text
 * report goes to standard output, the exit code is that of {@code pagewright boot}.
 */
public final class BootProcess {
    private static final int BAD_INPUT = 2;
    private static final int INTERNAL = 3;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> defines = new LinkedHashMap<>();
    private final ArrayList<String> faults = new ArrayList<>();

    private BootProcess() {
    }

    /** Runs one boot and ends the process. */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = new BootProcess().run(args, out, System.err);
        out.flush();
        System.exit(code);
    }

    /** Runs one boot; the result is the exit code. */
    static int execute(String[] args, PrintStream out, PrintStream err) {
        return new BootProcess().run(args, out, err);
    }

    private int run(String[] args, PrintStream out, PrintStream err) {
        try {
            for (String argument : args) {
                take(argument);
            }
            BootResult result = PagingBoot.run(request(), BootProgress.NONE);
            if (values.containsKey("json")) {
                AtomicFile.replace(Path.of(values.getOrDefault("json", "")), JsonReport.of(result)
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.print(TextReport.of(result));
            return result.exitCode();
        } catch (BadInputException e) {
            err.println(e.sentence());
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("The JSON report cannot be written: " + e.getMessage() + ".");
            return BAD_INPUT;
        } catch (RuntimeException e) {
            err.println("Internal error: " + e);
            return INTERNAL;
        }
    }

    private void take(String argument) throws BadInputException {
        int equals = argument.indexOf('=');
        if (equals < 0) {
            throw new BadInputException("Argument '" + argument + "' is not of the form name=value.");
        }
        String name = argument.substring(0, equals);
        String value = argument.substring(equals + 1);
        switch (name) {
            case "define":
                int inner = value.indexOf('=');
                defines.put(inner < 0 ? value : value.substring(0, inner), inner < 0 ? "1" : value.substring(inner
                        + 1));
                break;
            case "fault":
                faults.add(value);
                break;
            case "header", "part", "kernel", "memory-model", "workload", "seed", "json":
                values.put(name, value);
                break;
            default:
                throw new BadInputException("There is no argument '" + name + "'.");
        }
    }

    private BootRequest request() throws BadInputException {
        if (!values.containsKey("header")) {
            throw new BadInputException("The argument header=FILE is missing.");
        }
        var board = HeaderReader.read(Path.of(values.getOrDefault("header", "")), defines).settings();
        return new BootRequest(board, values.getOrDefault("part", BootRequest.DEFAULT_PART),
                constant(KernelGeneration.class, "kernel", KernelGeneration.PINNED),
                constant(MemoryModel.class, "memory-model", MemoryModel.MULTIPLE),
                values.getOrDefault("workload", BootRequest.DEFAULT_WORKLOAD), seed(), faults, 0);
    }

    private long seed() throws BadInputException {
        String text = values.getOrDefault("seed", Long.toString(BootRequest.DEFAULT_SEED));
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadInputException("The seed '" + text + "' is not a whole number.", e);
        }
    }

    private <T extends Enum<T>> T constant(Class<T> type, String name, T fallback) throws BadInputException {
        String text = values.getOrDefault(name, fallback.name().toLowerCase(Locale.ROOT));
        for (T candidate : type.getEnumConstants()) {
            if (candidate.name().toLowerCase(Locale.ROOT).equals(text)) {
                return candidate;
            }
        }
        throw new BadInputException("There is no " + name + " '" + text + "'.");
    }
}
