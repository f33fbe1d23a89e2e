// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.sweep;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.pagewright.cli.nand.AlignedTable;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/**
 * The result of a sweep, one row a run: all of it as CSV and JSON; as text only the settings that vary.
 *
 * @param settings names of the settings, the first columns
 * @param figures  the columns behind them
 * @param rows     settings and figures of each run
 */
record SweepTable(List<String> settings, List<Column> figures, List<Row> rows) {
    /**
     * A column of figures.
     *
     * @param id    its name in files, with its unit
     * @param title its head in the text, empty when it is left out there
     */
    record Column(String id, String title) {
    }

    /**
     * A figure, or a word.
     *
     * @param shown in the text
     * @param raw   in files, without unit
     */
    record Figure(String shown, String raw, boolean isNumber) {
        static Figure word(String word) {
            return new Figure(word, word, false);
        }

        static Figure count(long count) {
            return new Figure(String.valueOf(count), String.valueOf(count), true);
        }

        static Figure of(String shown, long raw) {
            return new Figure(shown, String.valueOf(raw), true);
        }
    }

    /**
     * A run.
     *
     * @param settings the value of each setting
     * @param figures  the figure of each column
     */
    record Row(List<String> settings, List<Figure> figures) {
    }

    void print(PrintWriter out) {
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < settings.size(); i++) {
            Set<String> values = new TreeSet<>();
            for (Row row : rows) {
                values.add(row.settings().get(i));
            }
            if (values.size() > 1) {
                shown.add(i);
            } else {
                out.println(settings.get(i) + " " + rows.getFirst().settings().get(i));
            }
        }
        out.println();
        var lines = new ArrayList<List<String>>();
        lines.add(line(shown.stream().map(settings::get).toList(), figures.stream().map(Column::title).toList()));
        for (Row row : rows) {
            lines.add(line(shown.stream().map(row.settings()::get).toList(),
                    row.figures().stream().map(Figure::shown).toList()));
        }
        boolean beginsWithWord = !rows.getFirst().figures().getFirst().isNumber();
        AlignedTable.print(out, lines, shown.size() + (beginsWithWord ? 1 : 0));
    }

    private List<String> line(List<String> names, List<String> texts) {
        var line = new ArrayList<>(names);
        for (int i = 0; i < texts.size(); i++) {
            if (!figures.get(i).title().isEmpty()) {
                line.add(texts.get(i));
            }
        }
        return line;
    }

    /** A header line and one line a run (RFC 4180). */
    String csv() {
        var text = new StringBuilder();
        var head = new ArrayList<>(settings);
        figures.forEach(column -> head.add(column.id()));
        text.append(String.join(",", head)).append('\n');
        for (Row row : rows) {
            var cells = new ArrayList<>(row.settings());
            row.figures().forEach(figure -> cells.add(figure.raw()));
            text.append(String.join(",", cells.stream().map(SweepTable::quoted).toList())).append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** {@code runs[]}, each with its {@code settings} and its figures. */
    String json() throws IOException {
        var text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setFormattingStyle(FormattingStyle.PRETTY);
            writer.beginObject().name("runs").beginArray();
            for (Row row : rows) {
                writer.beginObject().name("settings").beginObject();
                for (int i = 0; i < settings.size(); i++) {
                    writer.name(settings.get(i)).value(row.settings().get(i));
                }
                writer.endObject();
                for (int i = 0; i < figures.size(); i++) {
                    Figure figure = row.figures().get(i);
                    writer.name(figures.get(i).id());
                    if (figure.isNumber()) {
                        writer.jsonValue(figure.raw());
                    } else {
                        writer.value(figure.raw());
                    }
                }
                writer.endObject();
            }
            writer.endArray().endObject();
        }
        return text.append('\n').toString();
    }
}
