// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pagewright.model.BadInputException;

/** A list of parts, looked up by id: the presets, or presets and own parts from a file. */
public final class NandParts {
    private static final String RESOURCE = "parts.txt";
    private static final long MAX_FILE_BYTES = 1 << 20;

    private final List<NandPart> parts;

    private NandParts(List<NandPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The parts Pagewright ships with; they are read once. */
    public static NandParts presets() {
        return Presets.ALL;
    }

    /** Read when the first one is asked for. */
    private static final class Presets {
        static final NandParts ALL = readPresets();
    }

    private static NandParts readPresets() {
        try (InputStream in = NandParts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + NandParts.class.getName());
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new NandParts(new NandPartReader(RESOURCE).read(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * These parts and those of a file; a part of the file replaces a preset of the same id.
     *
     * @throws BadInputException when the file cannot be read or describes an impossible part; the sentence names its
     *                           line
     */
    public NandParts with(Path file) throws BadInputException {
        List<NandPart> own = new NandPartReader(file.toString()).read(content(file));
        var all = new ArrayList<NandPart>();
        for (NandPart preset : parts) {
            if (own.stream().noneMatch(p -> p.id().equals(preset.id()))) {
                all.add(preset);
            }
        }
        all.addAll(own);
        return new NandParts(all);
    }

    /** These parts and others, as an Eclipse extension contributes them; a later part of the same id wins. */
    public NandParts with(List<NandPart> others) {
        var all = new ArrayList<>(parts);
        for (NandPart other : others) {
            all.removeIf(p -> p.id().equals(other.id()));
            all.add(other);
        }
        return new NandParts(all);
    }

    /** All parts, in the order of the files. */
    public List<NandPart> all() {
        return parts;
    }

    /**
     * The part of this id; letter case does not matter.
     *
     * @throws BadInputException when there is none; the sentence names near ids
     */
    public NandPart byId(String id) throws BadInputException {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        for (NandPart part : parts) {
            if (part.id().equals(wanted)) {
                return part;
            }
        }
        int closest = parts.stream().mapToInt(p -> distance(p.id(), wanted)).min().orElse(99);
        List<String> near = parts.stream().map(NandPart::id)
                .filter(p -> closest <= 3 ? distance(p, wanted) == closest : isNear(p, wanted)).limit(4).toList();
        throw new BadInputException("There is no NAND part '" + id + "'; "
                + (near.isEmpty() ? "'pagewright parts' lists all parts."
                        : "did you mean " + String.join(", ", near) + "?"));
    }

    private static String content(Path file) throws BadInputException {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInputException(file + " is a folder, not a part file.");
            } else if (Files.size(file) > MAX_FILE_BYTES) {
                throw new BadInputException(file + " is larger than 1 MiB; it is not a part file.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + " is not a text file.", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: there is no such file or it is not readable.", e);
        }
    }

    private static boolean isNear(String id, String wanted) {
        return wanted.length() >= 3 && (id.contains(wanted) || wanted.contains(id)
                || id.regionMatches(0, wanted, 0, Math.min(5, wanted.length())));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
