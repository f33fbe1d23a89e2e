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
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.BadInputException;

/** Brings driver sources and the headers beside them from disk. */
public final class SourceLoader {
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
            if (isUtf16(bytes)) {
                throw new BadInputException(path + ":1 is UTF-16; save it as UTF-8, which compilers read.");
            }
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
        for (Path file : files(paths)) {
            loaded.add(load(file));
        }
        return loaded;
    }

    /**
     * The sources of files and folders that can be read; of several files, one that is no source does not keep the
     * others from being checked.
     *
     * @param skipped gets one sentence for each file that is left out
     * @throws BadInputException when a file named does not exist, a folder holds no source, or nothing is left
     */
    public static List<Loaded> loadAll(List<Path> paths, Consumer<String> skipped) throws BadInputException {
        List<Path> files = files(paths);
        var loaded = new ArrayList<Loaded>();
        var refused = new ArrayList<BadInputException>();
        for (Path file : files) {
            try {
                loaded.add(load(file));
            } catch (BadInputException e) {
                if (!Files.exists(file)) {
                    throw e;
                }
                refused.add(e);
            }
        }
        if (loaded.isEmpty()) {
            throw refused.get(0);
        }
        refused.forEach(e -> skipped.accept(e.getMessage()));
        return loaded;
    }

    private static List<Path> files(List<Path> paths) throws BadInputException {
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            List<Path> found = Files.isDirectory(path) ? sourcesIn(path) : List.of(path);
            if (found.isEmpty()) {
                throw new BadInputException(path + " holds no C++ source.");
            }
            files.addAll(found);
        }
        return files;
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
        for (String name : IncludeNames.of(text)) {
            if (found.size() >= MAX_HEADERS) {
                return;
            }
            Path header = resolve(from, name, includeFolders);
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

    private static boolean isUtf16(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return first == 0xfffe || first == 0xfeff;
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
