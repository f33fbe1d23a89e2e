// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.pagewright.header.syntax.HeaderText;
import org.pagewright.migration.report.UnifiedDiff;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.AtomicFile;

import picocli.CommandLine.Option;

/** {@code --diff} or {@code --write}: what becomes of a changed text. */
public final class OutputChoice {
    @Option(names = "--diff", required = true, description = "Print a unified diff and change nothing.")
    private boolean diff;

    @Option(names = "--write", required = true, description = "Replace the file as a whole.")
    private boolean write;

    /** Turns a text into the bytes of its file. */
    @FunctionalInterface
    public interface Encoder {
        /** The bytes. */
        byte[] encode(String text) throws BadInputException;
    }

    /** Says how a diff must be stored for {@code patch} when the file is not UTF-8; the terminal always is. */
    void explainEncoding(PrintWriter err, HeaderText source, String after) {
        boolean plain = source.text().chars().allMatch(c -> c < 128) && after.chars().allMatch(c -> c < 128);
        if (diff && !plain && !source.charset().equals(StandardCharsets.UTF_8)) {
            err.println("The file is stored as " + source.charset() + ": for patch, convert this diff with 'iconv -t "
                    + source.charset() + "'.");
        }
    }

    /**
     * Shows or stores the new text.
     *
     * @throws BadInputException when it cannot be stored; the old file is then whole
     */
    public void apply(PrintWriter out, Path path, String before, String after, Encoder encoder)
            throws BadInputException {
        boolean isNew = !Files.exists(path);
        byte[] bytes = encoder.encode(after);
        if (diff) {
            out.print(isNew ? UnifiedDiff.ofNewFile(path.toString(), after)
                    : UnifiedDiff.of(path.toString(), before, after));
            return;
        }
        if (!isNew && before.equals(after)) {
            out.println(path + " says this already; nothing was written.");
            return;
        }
        try {
            AtomicFile.replace(path, bytes);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new BadInputException(path + " cannot be written: its folder takes no new file.", e);
        } catch (IOException e) {
            String reason = e.getMessage();
            throw new BadInputException(path + " cannot be written ("
                    + (reason == null ? e.getClass().getSimpleName() : reason) + "); "
                    + (isNew ? "nothing was created." : "it is unchanged."), e);
        }
        out.println(path + (isNew ? " was created." : " was changed."));
    }
}
