// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Edits of one file together with the hash of the text they were made for, so that a stale preview refuses to apply.
 *
 * @param file       file as the user named it
 * @param sourceHash {@link #hash(String)} of the text the edits belong to
 * @param edits      edits by offset, not overlapping
 */
public record EditedText(String file, String sourceHash, List<TextEdit> edits) {

    /** Sorts the edits and rejects overlaps. */
    public EditedText {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(TextEdit::offset));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).offset() < sorted.get(i - 1).end()) {
                throw new IllegalArgumentException("overlapping edits at " + sorted.get(i).offset());
            }
        }
        edits = List.copyOf(sorted);
    }

    /** Edits for a text at hand. */
    public static EditedText of(String file, String source, List<TextEdit> edits) {
        return new EditedText(file, hash(source), edits);
    }

    /** Whether the text is still the one the edits were made for. */
    public boolean fits(String source) {
        return sourceHash.equals(hash(source));
    }

    /**
     * The text after all edits.
     *
     * @throws StaleEditException when the text is not the one the edits were made for
     */
    public String apply(String source) throws StaleEditException {
        if (!fits(source)) {
            throw new StaleEditException(file);
        }
        var out = new StringBuilder(source.length() + 64);
        int from = 0;
        for (TextEdit edit : edits) {
            out.append(source, from, edit.offset()).append(edit.text());
            from = edit.end();
        }
        return out.append(source, from, source.length()).toString();
    }

    /** SHA-256 of a text in hexadecimal. */
    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_16LE)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
