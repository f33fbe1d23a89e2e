// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.pager;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.replay.ReplayFormat;
import org.pagewright.kernel.replay.ReplayPolicy;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;

/**
 * Reads a line {@code replay pager FILE --option value ...} that is plainly right, without the command-line library:
 * building its model of the command takes as long as twenty million references. Whatever is missing, unknown, repeated or
 * not a plain value is left to {@link ReplayPagerCommand}, which knows all options and words all complaints.
 */
public final class PlainPagerLine {
    private @Nullable Path file;
    private @Nullable ReplayFormat format;
    private @Nullable ReplayPolicy policy;
    private @Nullable MemoryModel memoryModel;
    private @Nullable Integer cachePages;
    private @Nullable Integer repeat;
    private @Nullable Path json;

    private PlainPagerLine() {
    }

    /**
     * Runs the line if it is such a line.
     *
     * @return false when it is not, and nothing was done
     */
    public static boolean run(PrintWriter out, String... args) throws BadInputException, IOException {
        PagerReplayRun run = parse(args);
        if (run != null) {
            run.run(out);
        }
        return run != null;
    }

    /** The run that the line asks for, or null when it takes more than a glance to tell. */
    static @Nullable PagerReplayRun parse(String... args) {
        try {
            return new PlainPagerLine().read(args);
        } catch (NumberFormatException | InvalidPathException e) {
            return null;
        }
    }

    private @Nullable PagerReplayRun read(String... args) {
        if (args.length < 2 || !args[0].equals("replay") || !args[1].equals("pager")) {
            return null;
        }
        for (int i = 2; i < args.length; i++) {
            boolean option = args[i].startsWith("-");
            boolean known = option ? i + 1 < args.length && take(args[i], args[++i]) : takeFile(args[i]);
            if (!known) {
                return null;
            }
        }
        return run();
    }

    private @Nullable PagerReplayRun run() {
        Path from = file;
        ReplayFormat as = format;
        Integer pages = cachePages;
        if (from == null || as == null || pages == null) {
            return null;
        }
        ReplayPolicy through = policy;
        MemoryModel model = memoryModel;
        Integer times = repeat;
        return new PagerReplayRun(from, as, pages, through == null ? PagerReplayRun.DEFAULT_POLICY : through,
                model == null ? PagerReplayRun.DEFAULT_MODEL : model, times == null ? 1 : times, json);
    }

    private boolean takeFile(String text) {
        boolean first = file == null && isPlain(text);
        file = first ? Path.of(text) : file;
        return first;
    }

    /** Whether the option is known, new and has a value without quotes and the like. */
    private boolean take(String option, String value) {
        if (!isPlain(value) || value.startsWith("-")) {
            return false;
        }
        return switch (option) {
        case "--format" -> format == null && (format = named(ReplayFormat.values(), value)) != null;
        case "--policy" -> policy == null && (policy = named(ReplayPolicy.values(), value)) != null;
        case "--memory-model" -> memoryModel == null
                && (memoryModel = named(MemoryModel.values(), value)) != null;
        case "--cache-pages" -> cachePages == null && (cachePages = Integer.valueOf(value)) != null;
        case "--repeat" -> repeat == null && (repeat = Integer.valueOf(value)) != null;
        case "--json" -> json == null && (json = Path.of(value)) != null;
        default -> false;
        };
    }

    /** Quotes, argument files and variables are the library's business. */
    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.charAt(0) != '@' && text.indexOf('"') < 0 && text.indexOf('\'') < 0
                && text.indexOf('$') < 0;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        return null;
    }
}
