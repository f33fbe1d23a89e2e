// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.report;

import java.util.List;
import java.util.StringJoiner;

import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.Severity;

/** Findings for a terminal, one line each in the form editors and build tools jump to. */
public final class FindingText {
    private FindingText() {
    }

    /** {@code file:line:column: severity: message [rule]}, then related places and fixes, then a count. */
    public static String of(List<Finding> findings) {
        var out = new StringBuilder();
        for (Finding finding : findings) {
            out.append(place(finding.file(), finding.range().line(), finding.range().column()));
            out.append(": ").append(finding.severity().id()).append(": ").append(finding.message());
            out.append(" [").append(finding.rule()).append("]\n");
            for (RelatedLocation related : finding.related()) {
                out.append("    ").append(place(related.file(), related.range().line(), related.range().column()));
                out.append(": ").append(related.message()).append('\n');
            }
            for (Fix fix : finding.fixes()) {
                out.append(fix.choice() ? "    to choose: " : "    fix: ").append(fix.title()).append('\n');
            }
        }
        return out.append(summary(findings)).append('\n').toString();
    }

    /** {@code 1 error, 2 warnings.} or {@code No findings.} */
    public static String summary(List<Finding> findings) {
        var parts = new StringJoiner(", ", "", ".");
        parts.setEmptyValue("No findings.");
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                String noun = severity == Severity.INFO ? "note" : severity.id();
                parts.add(count + " " + noun + (count == 1 ? "" : "s"));
            }
        }
        return parts.toString();
    }

    private static String place(String file, int line, int column) {
        return file + ":" + line + ":" + column;
    }
}
