// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.pagewright.header.eval.HeaderMacros;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.MediaDriverSettings;

/** Reads variantmediadef.h. */
public final class HeaderReader {
    /** Bytes above which a file is no board header. */
    public static final int SIZE_LIMIT_BYTES = 4 << 20;

    private HeaderReader() {
    }

    /**
     * Reads and evaluates a file without definitions.
     *
     * @throws BadInputException when it is missing, unreadable, or no header with media drivers
     */
    public static HeaderBoard read(Path path) throws BadInputException {
        return read(path, Map.of());
    }

    /**
     * Reads and evaluates a file.
     *
     * @param defines macro names with their replacement text, as {@code -D NAME=text} gives them
     * @throws BadInputException when it is missing, unreadable, or no header with media drivers
     */
    public static HeaderBoard read(Path path, Map<String, String> defines) throws BadInputException {
        return evaluate(load(path), defines);
    }

    /**
     * Reads a file without judging what is in it, except that it is a text of a header's size.
     *
     * @throws BadInputException when it is missing, unreadable, too large, empty or binary
     */
    public static HeaderFile load(Path path) throws BadInputException {
        byte[] bytes;
        try {
            if (Files.isDirectory(path)) {
                throw new BadInputException(path + " is a directory; name the header file in it.");
            }
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(SIZE_LIMIT_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            throw new BadInputException(path + " does not exist.", e);
        } catch (AccessDeniedException e) {
            throw new BadInputException(path + " may not be read by this user.", e);
        } catch (IOException e) {
            throw new BadInputException(path + " cannot be read: " + e.getMessage() + ".", e);
        }
        return parse(path.toString(), bytes);
    }

    /**
     * Parses bytes at hand, for instance an editor's.
     *
     * @throws BadInputException when they are too many, none, or not text
     */
    public static HeaderFile parse(String name, byte[] bytes) throws BadInputException {
        if (bytes.length > SIZE_LIMIT_BYTES) {
            throw new BadInputException(name + " is larger than " + (SIZE_LIMIT_BYTES >> 20)
                    + " MiB, so it is no board header.");
        }
        if (bytes.length == 0) {
            throw new BadInputException(name + " is empty.");
        }
        int mark = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            throw new BadInputException(name + ":1: The file is stored as UTF-16; store it as UTF-8 or Latin-1.");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new BadInputException(
                        name + ":" + lineOf(bytes, i) + ": The file is binary (a zero byte at offset "
                                + i + "), not a header.");
            }
        }
        return HeaderFile.parse(name, bytes);
    }

    /**
     * What a header says under a choice of definitions.
     *
     * @throws BadInputException when the file is broken, a value is no integer, or there is no media driver
     */
    public static HeaderBoard evaluate(HeaderFile file, Map<String, String> defines) throws BadInputException {
        return evaluate(file, defines, HeaderMacros.of(file, defines));
    }

    static HeaderBoard evaluate(HeaderFile file, Map<String, String> defines, HeaderMacros macros)
            throws BadInputException {
        var sources = new MacroSources(file.text());
        List<MediaDriverSettings> drivers = new ArrayList<>();
        for (var entry : new DriverMacros(macros).drivers().entrySet()) {
            drivers.add(new DriverReader(file, macros, sources, entry.getKey(), entry.getValue()).read());
        }
        if (drivers.isEmpty()) {
            throw new NoDriverException(file.name() + ":1: No media driver is defined here: there is no macro whose"
                    + " name ends in _DRIVECOUNT or _DRIVELIST"
                    + (defines.isEmpty() ? "." : " under these -D definitions."));
        }
        return new HeaderBoard(file, defines, new BoardSettings(file.name(), drivers), sources);
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
