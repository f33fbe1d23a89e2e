// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;

/** Brings driver sources and the headers beside them from disk. */
public final class SourceLoader {
    private static final Pattern INCLUDE = Pattern.compile("^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"\\n]+)[>\"]",
            Pattern.MULTILINE);
    private static final Pattern CPP = Pattern.compile(".*\\.(cpp|cc|cxx|c\\+\\+)", Pattern.CASE_INSENSITIVE);
    private static final long LIMIT_BYTES = 64L << 20;
    private static final int MAX_HEADERS = 200;
    /** Where a header is looked for before the folders given: beside the source, and as Symbian components lie. */
    private static final List<String> BESIDE = List.of("", "../inc/", "../include/");

    private SourceLoader() {
    }

    /**
     * A file as read.
     *
     * @param path    where it is
     * @param charset what its bytes are: UTF-8, or ISO-8859-1 when they are not
     * @param source  its text under the name given
     */
    public record Loaded(Path path, Charset charset, SourceFile source) {
    }

    /**
     * Reads one file.
     *
     * @throws BadInputException when it is missing, a folder, unreadable, too big or binary
     */
    public static Loaded load(Path path) throws BadInputException {
        if (Files.isDirectory(path)) {
            throw new BadInputException(path + " is a directory; name a source file in it.");
        }
        if (!Files.exists(path)) {
            throw new BadInputException(path + " does not exist.");
        }
        try {
            if (Files.size(path) > LIMIT_BYTES) {
                throw new BadInputException(path + " is larger than " + (LIMIT_BYTES >> 20)
                        + " MiB; a driver source is not that large.");
            }
            byte[] bytes = Files.readAllBytes(path);
            Charset charset = charset(bytes);
            var source = new SourceFile(path.toString(), new String(bytes, charset));
            if (source.text().indexOf('\0') >= 0) {
                throw new BadInputException(path + ":1 holds NUL bytes; it is not a C++ source.");
            }
            return new Loaded(path, charset, source);
        } catch (IOException e) {
            throw new BadInputException(path + " cannot be read: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    /**
     * The sources of files and folders; folders are searched for C++ sources.
     *
     * @throws BadInputException when one of them cannot be read, or a folder holds no source
     */
    public static List<Loaded> loadAll(List<Path> paths) throws BadInputException {
        var loaded = new ArrayList<Loaded>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> files = sourcesIn(path);
                if (files.isEmpty()) {
                    throw new BadInputException(path + " holds no C++ source.");
                }
                for (Path file : files) {
                    loaded.add(load(file));
                }
            } else {
                loaded.add(load(path));
            }
        }
        return loaded;
    }

    /** The headers that sources include and that are found beside them or in the folders given, nested ones too. */
    public static Map<Path, SourceFile> headersOf(List<Loaded> sources, List<Path> includeFolders) {
        var found = new LinkedHashMap<Path, SourceFile>();
        for (Loaded source : sources) {
            addHeaders(source.path(), source.source().text(), includeFolders, found);
        }
        sources.forEach(s -> found.remove(s.path()));
        return found;
    }

    private static void addHeaders(Path from, String text, List<Path> includeFolders, Map<Path, SourceFile> found) {
        Matcher matcher = INCLUDE.matcher(text);
        while (matcher.find() && found.size() < MAX_HEADERS) {
            Path header = resolve(from, matcher.group(1), includeFolders);
            if (header != null && !found.containsKey(header)) {
                try {
                    SourceFile source = load(header).source();
                    found.put(header, source);
                    addHeaders(header, source.text(), includeFolders, found);
                } catch (BadInputException e) {
                    // A header that cannot be read is as good as one that is not there.
                    continue;
                }
            }
        }
    }

    private static @Nullable Path resolve(Path from, String name, List<Path> includeFolders) {
        String relative = name.replace('\\', '/');
        Stream<Path> beside = BESIDE.stream().map(folder -> from.resolveSibling(folder + relative).normalize());
        Stream<Path> given = includeFolders.stream().map(folder -> folder.resolve(relative));
        Iterator<Path> found = Stream.concat(beside, given).filter(Files::isRegularFile).iterator();
        return found.hasNext() ? found.next() : null;
    }

    private static List<Path> sourcesIn(Path folder) throws BadInputException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> CPP.matcher(p.toString()).matches() && Files.isRegularFile(p)).sorted().toList();
        } catch (IOException e) {
            throw new BadInputException(folder + " cannot be searched: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
