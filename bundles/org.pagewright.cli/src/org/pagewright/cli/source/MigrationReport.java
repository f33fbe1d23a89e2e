// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

import org.pagewright.migration.fix.LddMigration;
import org.pagewright.migration.fix.RepairMade;
import org.pagewright.migration.fix.StepResult;
import org.pagewright.migration.report.FindingText;
import org.pagewright.model.Finding;

/** What a migration did, what is left for a person and why. */
final class MigrationReport {
    private final List<String> lines = new ArrayList<>();
    private final List<String> offers = new ArrayList<>();
    private boolean left;

    void step(StepResult result) {
        lines.add(result.step().ordinal() + 1 + ". " + result.step().id() + ": " + result.step().title());
        entries(result.done(), result.left());
    }

    void step(int number, LddMigration.StepDone result) {
        lines.add(number + ". " + result.step().id() + ": " + result.step().title());
        var counts = new TreeMap<String, Integer>();
        result.left().forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
        entries(result.done().stream().map(d -> d.title() + ".").distinct().toList(), counts.entrySet().stream()
                .map(c -> c.getValue() + (c.getValue() == 1 ? " finding of " : " findings of ") + c.getKey()
                        + ", listed below.")
                .toList());
    }

    void repairs(List<RepairMade> done) {
        lines.add("rules: Repair what can be repaired by itself");
        entries(done.stream().map(d -> d.title() + " (" + d.rule() + ").").distinct().toList(), List.of());
    }

    /** Repairs that wait for the user's choice. */
    void offers(List<String> choices) {
        offers.addAll(choices);
    }

    private void entries(List<String> done, List<String> open) {
        done.forEach(d -> lines.add("    done: " + d));
        open.forEach(l -> lines.add("    left: " + l));
        if (done.isEmpty() && open.isEmpty()) {
            lines.add("    nothing to do.");
        }
        left |= !open.isEmpty();
    }

    /** @return whether something is left */
    boolean print(PrintWriter log, List<Finding> findings) {
        lines.forEach(log::println);
        if (!findings.isEmpty()) {
            log.println("What is left for you, in lines of the changed files:");
            findings(log, findings);
            log.println(FindingText.summary(findings));
        } else if (!left) {
            log.println("Nothing is left.");
        }
        if (!offers.isEmpty()) {
            log.println("What you can choose:");
            offers.forEach(log::println);
        }
        log.flush();
        return left || !findings.isEmpty();
    }

    /** Each finding with the reason it stays; what to do by hand is said once for a rule. */
    private static void findings(PrintWriter log, List<Finding> findings) {
        var hands = new LinkedHashMap<String, String>();
        for (Finding finding : findings) {
            String[] parts = finding.message().split(" (?=Not repaired automatically: |By hand: )");
            log.println(finding.file() + ":" + finding.range().line() + ":" + finding.range().column() + ": "
                    + finding.severity().id() + ": " + parts[0] + " [" + finding.rule() + "]");
            finding.related().forEach(r -> log.println("    " + r.file() + ":" + r.range().line() + ":"
                    + r.range().column() + ": " + r.message()));
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("By hand: ")) {
                    hands.merge(parts[i].substring("By hand: ".length()), finding.rule(),
                            (a, b) -> List.of(a.split(", ")).contains(b) ? a : a + ", " + b);
                } else {
                    log.println("    why: " + parts[i].replace("Not repaired automatically: ", ""));
                }
            }
            finding.fixes().forEach(f -> log.println("    " + (f.choice() ? "to choose: " : "fix: ") + f.title()));
        }
        if (!hands.isEmpty()) {
            log.println("By hand:");
            hands.forEach((what, rules) -> log.println("    " + rules + ": " + what));
        }
    }
}
