// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.pagewright.model.BadInputException;

/** Reads the text form of parts: {@code [id]} sections of {@code field = value} lines, {@code #} starts a comment. */
final class NandPartReader {
    private static final List<String> FIELDS = List.of("name", "vendor", "kind", "pageBytes", "oobBytes",
            "pagesPerBlock", "blocks", "planes", "readNanos", "programNanos", "eraseNanos", "cycleNanos", "peCycles",
            "eccBits", "eccStepBytes", "factoryBadMax", "nop", "badBlockMarker", "typical", "sources");

    private final String file;
    private final Map<String, NandPart> parts = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private String id = "";
    private int idLine;

    NandPartReader(String file) {
        this.file = file;
    }

    List<NandPart> read(String text) throws BadInputException {
        String[] all = text.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            String line = all[i].strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                readLine(line, i + 1);
            }
        }
        finish();
        if (parts.isEmpty()) {
            throw new BadInputException(file + " describes no NAND part; a part starts with a line such as [my-part].");
        }
        return new ArrayList<>(parts.values());
    }

    private void readLine(String line, int number) throws BadInputException {
        if (line.startsWith("[") && line.endsWith("]")) {
            finish();
            id = line.substring(1, line.length() - 1).strip();
            idLine = number;
            if (!id.matches("[a-z0-9][a-z0-9._-]*")) {
                throw bad(number, "a part id consists of lower-case letters, digits, '.', '_' and '-'");
            } else if (parts.containsKey(id)) {
                throw bad(number, "part " + id + " is described twice");
            }
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 0 || id.isEmpty()) {
            throw bad(number, "expected " + (id.isEmpty() ? "a section such as [my-part]" : "field = value"));
        }
        String field = line.substring(0, equals).strip();
        if (!FIELDS.contains(field)) {
            throw bad(number, "a part has no field '" + field + "'");
        } else if (lines.containsKey(field)) {
            throw bad(number, field + " is given twice");
        }
        lines.put(field, number);
        values.put(field, line.substring(equals + 1).strip());
    }

    private void finish() throws BadInputException {
        if (id.isEmpty()) {
            return;
        }
        NandKind kind = kind();
        var marker = new BadBlockMarker(-1, false);
        try {
            marker = BadBlockMarker.parse(text("badBlockMarker", "spare 0, pages 0 1"));
        } catch (IllegalArgumentException e) {
            throw bad(line("badBlockMarker"), String.valueOf(e.getMessage()));
        }
        var numbers = new LinkedHashMap<String, Integer>();
        for (String field : FIELDS.subList(3, 17)) {
            numbers.put(field, number(field));
        }
        int[] n = numbers.values().stream().mapToInt(Integer::intValue).toArray();
        try {
            parts.put(id, new NandPart(id, text("name", id), text("vendor", "unknown"), kind, n[0], n[1], n[2], n[3],
                    n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], marker, list("typical"),
                    list("sources")));
        } catch (IllegalArgumentException e) {
            throw bad(placeOf(String.valueOf(e.getMessage())), "part " + id + ": " + e.getMessage());
        }
        values.clear();
        lines.clear();
        id = "";
    }

    /** The line of the field that the sentence begins with, else the line of the section. */
    private int placeOf(String sentence) {
        String first = sentence.substring(0, Math.max(0, sentence.indexOf(' ')));
        return line(first);
    }

    private NandKind kind() throws BadInputException {
        String wanted = text("kind", NandKind.SLC_LARGE_PAGE.id());
        for (NandKind kind : NandKind.values()) {
            if (kind.id().equals(wanted)) {
                return kind;
            }
        }
        throw bad(line("kind"), "there is no kind '" + wanted + "'; the kinds are "
                + String.join(", ", Arrays.stream(NandKind.values()).map(NandKind::id).toList()));
    }

    private int number(String field) throws BadInputException {
        if (!values.containsKey(field)) {
            throw bad(idLine, "part " + id + " lacks " + field);
        }
        String value = text(field, "");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw bad(line(field), field + " must be a whole number, not '" + value + "'");
        }
    }

    private String text(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    private List<String> list(String field) {
        return Arrays.stream(text(field, "").split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private int line(String field) {
        return lines.getOrDefault(field, idLine);
    }

    private BadInputException bad(int line, String what) {
        return new BadInputException(file + ":" + line + ": " + what + ".");
    }
}
