// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

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
        entries(result.done().stream().map(d -> d.title() + ".").distinct().toList(),
                result.left().stream().map(f -> f.file() + ":" + f.range().line() + ": " + f.message() + " [" + f.rule()
                        + "]").toList());
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
            log.println("What 'check' still says:");
            log.print(FindingText.of(findings));
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
}
