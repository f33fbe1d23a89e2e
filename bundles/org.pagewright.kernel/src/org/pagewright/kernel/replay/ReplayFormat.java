// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.pagewright.model.BadInputException;

/** Formats of a reference trace; each may be compressed with gzip. */
public enum ReplayFormat {
    /** Unsigned 32-bit little-endian page numbers. */
    U32LE,
    /** Comma-separated text, see {@link CsvReferences}. */
    CSV;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, for lists of choices. */
    @Override
    public String toString() {
        return id();
    }

    ReferenceSource open(Path file) throws IOException, BadInputException {
        if (!Files.exists(file)) {
            throw new BadInputException(file + " does not exist.", new NoSuchFileException(file.toString()));
        }
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a directory; name the trace file in it.");
        }
        boolean compressed = isCompressed(file);
        if (this == CSV) {
            InputStream in = compressed ? new GZIPInputStream(Files.newInputStream(file), 1 << 16)
                    : Files.newInputStream(file);
            return new CsvReferences(file.toString(),
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), 1 << 16));
        }
        if (!compressed) {
            if (Files.size(file) % 4 != 0) {
                throw new BadInputException(file
                        + " does not hold whole 32-bit words: its length is no multiple of 4.");
            }
            return new MappedWords(file);
        }
        return new StreamedWords(file.toString(),
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 18), 1 << 18));
    }

    private static boolean isCompressed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        }
    }
}
