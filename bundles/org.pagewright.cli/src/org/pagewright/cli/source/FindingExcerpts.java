// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.report.FindingText;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.SourceRange;

import picocli.CommandLine.Help.ColorScheme;

/** Findings for a person at a terminal: the line itself, a caret under the place, and what led there. */
public final class FindingExcerpts {
    private static final int TAB = 4;
    private static final int WIDTH = 150;
    private static final int BEFORE = 50;
    private static final String CUT = "...";

    private final List<SourceFile> files;
    private final ColorScheme colors;

    /** @param files the texts the findings were made in */
    public FindingExcerpts(List<SourceFile> files, ColorScheme colors) {
        this.files = files;
        this.colors = colors;
    }

    /** The findings and how many there are, without a line end. */
    public String of(List<Finding> findings) {
        var out = new StringBuilder();
        for (Finding finding : findings) {
            String style = switch (finding.severity()) {
            case ERROR -> "red,bold";
            case WARNING -> "yellow,bold";
            case INFO -> "cyan";
            };
            out.append(place(finding.file(), finding.range())).append(": ");
            out.append(colors.ansi().string("@|" + style + " " + finding.severity().id() + "|@"));
            String[] parts = finding.message().split(" (?=Not repaired automatically: |By hand: )");
            out.append(": ").append(parts[0]).append(" [").append(finding.rule()).append("]\n");
            excerpt(out, finding.file(), finding.range());
            for (RelatedLocation related : finding.related()) {
                out.append("    ").append(place(related.file(), related.range())).append(": ")
                        .append(related.message()).append('\n');
            }
            for (Fix fix : finding.fixes()) {
                out.append(fix.choice() ? "    to choose: " : "    fix: ").append(fix.title()).append('\n');
            }
            for (int i = 1; i < parts.length; i++) {
                out.append("    ").append(Character.toLowerCase(parts[i].charAt(0))).append(parts[i].substring(1))
                        .append('\n');
            }
        }
        return out.append(FindingText.summary(findings)).toString();
    }

    /** What the command fix can do about findings in drivers. */
    static String repairs(List<Finding> findings) {
        long repairable = findings.stream().filter(f -> f.fixes().stream().anyMatch(x -> !x.choice())).count();
        long choices = findings.stream().filter(f -> !f.fixes().isEmpty()).count() - repairable;
        String repaired = repairable == 0 ? ""
                : (repairable == findings.size() ? " All" : " " + repairable)
                        + " can be repaired: pagewright fix SOURCE --diff.";
        return choices == 0 ? repaired
                : repaired + " " + choices + (choices == 1 ? " waits" : " wait")
                        + " for your choice: pagewright fix SOURCE --ask --diff.";
    }

    private static String place(String file, SourceRange range) {
        return file + ":" + range.line() + ":" + range.column();
    }

    private void excerpt(StringBuilder out, String fileName, SourceRange range) {
        SourceFile file = file(fileName);
        String line = file == null ? "" : file.line(range.line());
        if (line.isBlank()) {
            return;
        }
        String shown = expand(line);
        int start = expand(line.substring(0, Math.min(range.column() - 1, line.length()))).length();
        int visible = Math.clamp(range.length(), 1, Math.max(1, shown.length() - start));
        // A line too long for a terminal is cut around the place.
        int from = shown.length() > WIDTH && start > BEFORE ? start - BEFORE : 0;
        int to = Math.min(shown.length(), from + WIDTH);
        String left = from > 0 ? CUT : "";
        out.append("%5d | ".formatted(range.line())).append(left).append(shown, from, to)
                .append(to < shown.length() ? CUT : "").append('\n');
        out.append("      | ").append(" ".repeat(left.length() + start - from)).append('^')
                .append("~".repeat(Math.clamp(visible, 1, Math.max(1, to - start)) - 1)).append('\n');
    }

    private @Nullable SourceFile file(String name) {
        for (SourceFile file : files) {
            if (file.name().equals(name)) {
                return file;
            }
        }
        return null;
    }

    private static String expand(String text) {
        return text.replace("\t", " ".repeat(TAB));
    }
}
