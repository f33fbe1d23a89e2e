// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import java.util.Locale;

import org.pagewright.boot.sample.DriveMetric;
import org.pagewright.boot.sample.Metric;
import org.pagewright.boot.workload.Workload;
import org.pagewright.boot.workload.Workloads;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.nand.chip.NandFault;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every setting, workload, fault and counter of a boot as Markdown, made from the classes that define them. */
public final class BootReference {
    private BootReference() {
    }

    /** The page. */
    public static String markdown() {
        var page = new StringBuilder("""
                # Settings, faults and counters of a boot

                This page is made from the simulator itself. [The simulated boot in detail](boot.md) tells more.

                ## Settings

                In the launch configuration and on the command line: an empty field is the default.

                | option | meaning |
                |---|---|
                """);
        for (OptionSpec option : new CommandLine(new BootCommand()).getCommandSpec().options()) {
            if (!option.hidden()) {
                row(page, "`" + option.longestName() + " " + option.paramLabel() + "`", description(option));
            }
        }
        page.append("\n## Workloads\n\n| name | what happens |\n|---|---|\n");
        for (Workload workload : Workloads.all()) {
            row(page, "`" + workload.id() + "`", workload.summary());
        }
        page.append("\n## Driver mistakes (`mistake=NAME`)\n\n| name | rule | what is wrong |\n|---|---|---|\n");
        for (Mistake mistake : Mistake.values()) {
            row(page, "`" + mistake.id() + "`", "[" + mistake.rule() + "](rules/" + mistake.rule() + ".md)",
                    mistake.sentence());
        }
        page.append("\n## Faults of the chip (`nand:NAME=STRENGTH`)\n\n| name | strength |\n|---|---|\n");
        for (NandFault fault : NandFault.values()) {
            row(page, "`" + fault.id() + "`", fault.unit());
        }
        page.append("\n## Counters over virtual time\n\n| counter | meaning |\n|---|---|\n");
        for (Metric metric : Metric.values()) {
            row(page, words(metric), metric.meaning());
        }
        for (DriveMetric metric : DriveMetric.values()) {
            row(page, words(metric) + " of a drive", metric.meaning());
        }
        return page.toString();
    }

    /** Picocli's variables are put in. */
    private static String description(OptionSpec option) {
        String text = String.join(" ", option.description());
        String usual = option.defaultValue();
        return text.replace("${DEFAULT-VALUE}", usual == null ? "none" : usual).replace("${COMPLETION-CANDIDATES}",
                candidates(option));
    }

    private static String candidates(OptionSpec option) {
        Iterable<String> candidates = option.completionCandidates();
        return candidates == null ? "" : String.join(", ", candidates).toLowerCase(Locale.ROOT);
    }

    private static String words(Enum<?> metric) {
        return metric.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ");
        for (String cell : cells) {
            page.append(cell.replace("|", "\\|")).append(" | ");
        }
        page.append('\n');
    }
}
