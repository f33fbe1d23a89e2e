// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.PrintWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.migration.report.UnifiedDiff;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.AtomicFile;

import picocli.CommandLine.Option;

/** {@code --diff} or {@code --write} for several files: all of them can be stored, or none is. */
final class ChangedFiles {
    @Option(names = "--diff", required = true, description = "Print the changes and leave the files alone.")
    private boolean diff;

    @Option(names = "--write", required = true, description = "Change the files.")
    private boolean write;

    private final Map<SourceFile, String> changes = new LinkedHashMap<>();

    /** Notes what a file becomes; a file that stays as it is does not count. */
    void add(SourceFile before, String after) {
        if (!before.text().equals(after)) {
            changes.put(before, after);
        }
    }

    /** Where the report goes, so that a diff on the output stays one. */
    PrintWriter log(PrintWriter out, PrintWriter err) {
        return diff ? err : out;
    }

    /** @throws BadInputException when a file cannot be stored in its own encoding; then none is written */
    void apply(PrintWriter out) throws BadInputException {
        var bytes = new ArrayList<byte[]>();
        var paths = new ArrayList<Path>();
        for (Map.Entry<SourceFile, String> change : changes.entrySet()) {
            if (diff) {
                out.print(UnifiedDiff.of(change.getKey().name(), change.getKey().text(), change.getValue()));
            } else {
                Path path = Path.of(change.getKey().name());
                paths.add(path);
                bytes.add(encode(path, SourceLoader.load(path).charset(), change.getValue()));
            }
        }
        for (int i = 0; i < paths.size(); i++) {
            write(paths.get(i), bytes.get(i), paths.subList(0, i));
        }
        out.flush();
    }

    private static byte[] encode(Path path, Charset charset, String text) throws BadInputException {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new BadInputException(path + " is stored as " + charset
                    + ", which cannot hold a character of the change; nothing was written.", e);
        }
    }

    private static void write(Path path, byte[] bytes, List<Path> written) throws BadInputException {
        try {
            AtomicFile.replace(path, bytes);
        } catch (IOException e) {
            throw new BadInputException(path + " cannot be written (" + e.getClass().getSimpleName() + "); "
                    + (written.isEmpty() ? "nothing was changed." : "changed before it: " + written + "."), e);
        }
    }
}
