// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.util.List;

import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;

/** Findings as JUnit XML: one test case per file, failed when it has errors or warnings. */
public final class JunitReport {
    private JunitReport() {
    }

    /** The report over all files checked. */
    public static String of(List<Finding> findings, List<SourceFile> files) {
        long failed = files.stream().filter(f -> !failures(f, findings).isEmpty()).count();
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuite name=\"pagewright check\" tests=\"").append(files.size()).append("\" failures=\"")
                .append(failed).append("\" errors=\"0\">\n");
        for (SourceFile file : files) {
            List<Finding> here = failures(file, findings);
            out.append("  <testcase classname=\"pagewright.check\" name=\"").append(escape(file.name())).append('"');
            if (here.isEmpty()) {
                out.append("/>\n");
                continue;
            }
            out.append(">\n    <failure message=\"").append(here.size())
                    .append(here.size() == 1 ? " finding\">" : " findings\">");
            for (Finding finding : here) {
                out.append(escape(finding.file() + ":" + finding.range().line() + ": " + finding.rule() + ": "
                        + finding.message())).append('\n');
            }
            out.append("</failure>\n  </testcase>\n");
        }
        return out.append("</testsuite>\n").toString();
    }

    private static List<Finding> failures(SourceFile file, List<Finding> findings) {
        return findings.stream().filter(f -> f.file().equals(file.name()) && f.severity() != Severity.INFO).toList();
    }

    private static String escape(String text) {
        // XML has no way to write most control characters.
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?").replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;");
    }
}
