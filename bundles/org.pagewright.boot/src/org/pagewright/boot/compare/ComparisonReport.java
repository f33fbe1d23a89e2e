// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** A comparison as text, JSON or HTML. */
public final class ComparisonReport {
    private static final int NAME_WIDTH = 60;
    private static final int VALUE_WIDTH = 22;

    private ComparisonReport() {
    }

    /** Text; its table has at most 120 columns. */
    public static String text(RunComparison comparison) {
        var out = new StringBuilder();
        out.append("A  ").append(outcome(comparison.left())).append('\n');
        out.append("B  ").append(outcome(comparison.right())).append('\n');
        if (comparison.isSame()) {
            return out.append("\nBoth runs did the same: ").append(comparison.equal().size())
                    .append(" values are equal.\n")
                    .toString();
        }
        int width = comparison.differences().stream().mapToInt(d -> d.name().length()).max().orElse(0);
        String row = "%-" + Math.clamp(width, 20, NAME_WIDTH) + "s  %22s  %22s  %s";
        out.append('\n').append(row.formatted("what differs", "A", "B", "change")).append('\n');
        for (Difference d : comparison.differences()) {
            out.append(row.formatted(cut(d.name(), NAME_WIDTH), cut(d.leftText(), VALUE_WIDTH),
                    cut(d.rightText(), VALUE_WIDTH), d.change()).stripTrailing()).append('\n');
        }
        return out.append("\n").append(comparison.differences().size()).append(" values differ, ")
                .append(comparison.equal().size()).append(" are equal.\n").toString();
    }

    private static String outcome(RunFile run) {
        return run.name() + ": " + run.value("verdict") + ", " + run.value("headline");
    }

    private static String cut(String value, int width) {
        return value.length() <= width ? value : value.substring(0, width - 3) + "...";
    }

    /** JSON with {@code same, equalValues, differences[] (path, left, right)}. */
    public static String json(RunComparison comparison) {
        var text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            json.beginObject();
            json.name("left").value(comparison.left().name());
            json.name("right").value(comparison.right().name());
            json.name("same").value(comparison.isSame());
            json.name("equalValues").value(comparison.equal().size());
            json.name("differences").beginArray();
            for (Difference d : comparison.differences()) {
                json.beginObject();
                json.name("path").value(d.path());
                json.name("left").value(d.left());
                json.name("right").value(d.right());
                json.endObject();
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** A page that stands alone. */
    public static String html(RunComparison comparison) {
        var out = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Two paging boots</title>
                <style>body{font:15px sans-serif;margin:2em;max-width:70em}td,th{padding:.2em .8em;text-align:left}
                td.n{text-align:right;font-family:monospace}tr:nth-child(even){background:#f2f5f8}</style></head><body>
                <h1>Two paging boots</h1>
                """);
        out.append("<p>A: ").append(escape(comparison.left().name())).append(" &mdash; <b>")
                .append(escape(comparison.left().value("verdict"))).append("</b><br>B: ")
                .append(escape(comparison.right().name())).append(" &mdash; <b>")
                .append(escape(comparison.right().value("verdict"))).append("</b></p>\n");
        if (comparison.isSame()) {
            out.append("<p>Both runs did the same.</p>\n");
        } else {
            out.append("<table><tr><th>What differs</th><th>A</th><th>B</th><th>Change</th></tr>\n");
            for (Difference d : comparison.differences()) {
                out.append("<tr><td>").append(escape(d.name())).append("</td><td class=\"n\">")
                        .append(escape(d.leftText()))
                        .append("</td><td class=\"n\">").append(escape(d.rightText())).append("</td><td class=\"n\">")
                        .append(escape(d.change())).append("</td></tr>\n");
            }
            out.append("</table>\n");
        }
        return out.append("<p>").append(comparison.equal().size()).append(" values are equal.</p></body></html>\n")
                .toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
